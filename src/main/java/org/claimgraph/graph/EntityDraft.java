package org.claimgraph.graph;

import java.util.Objects;

/**
 * An entity before it is recorded.
 *
 * @param key the global id without its family
 * @param name the primary name
 * @param subkind the subkind, for example MEDIA for an organization; null without one
 * @param jurisdiction ISO 3166 code of the country or its subdivision; null if unknown
 * @param description null without one
 */
public record EntityDraft(
        EntityKind kind, String key, String name, String subkind, String jurisdiction, Text description) {
    public EntityDraft {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
    }
}
