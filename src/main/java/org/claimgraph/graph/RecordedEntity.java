package org.claimgraph.graph;

import java.util.List;

/**
 * An entity as it is recorded.
 *
 * @param names with their occurrences, the primary name first
 * @param mergedInto the key of the entity that it was merged into; null if it was not
 */
public record RecordedEntity(
        EntityDraft draft, List<Name.Form> names, List<Identifier.Code> identifiers, String mergedInto) {
    public RecordedEntity {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
    }

    public String key() {
        return draft.key();
    }
}
