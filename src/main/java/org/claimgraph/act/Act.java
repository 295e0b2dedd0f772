package org.claimgraph.act;

import java.time.Instant;
import java.util.Objects;

/**
 * One act that changes the graph: an import, a mutation, the loading of bundled data.
 *
 * @param id at most 40 characters; that of the import for imports
 * @param actor who did it, for example the name of a key
 * @param reason why; null without a reason
 * @param at when, in microseconds
 */
public record Act(String id, ActKind kind, String actor, String reason, Instant at) {
    public Act {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(at, "at");
    }
}
