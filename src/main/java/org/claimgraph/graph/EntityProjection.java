package org.claimgraph.graph;

import java.util.Set;
import org.claimgraph.engine.execution.FieldSelection;

/** Which columns of entities are read: no more than the query asks for. */
enum EntityProjection {
    CORE("e.kind, e.id, e.name"),
    ALL(CORE.selected + ", e.subkind, e.jurisdiction, e.description, e.description_language");

    /** The fields of an entity that the core is enough for; those of one kind alone may need more. */
    private static final Set<String> CORE_FIELDS = Set.of(
            "__typename",
            "id",
            "kind",
            "name",
            "label",
            "names",
            "identifiers",
            "mergedFrom",
            "claims",
            "facts",
            "fact",
            "relations",
            "timeline",
            "documents");

    private final String selected;

    EntityProjection(String selected) {
        this.selected = selected;
    }

    /** What a selection below an entity needs. */
    static EntityProjection ofEntity(FieldSelection asked) {
        return asked.asksBeyond(CORE_FIELDS) ? ALL : CORE;
    }

    /** The select list, of the table alias {@code e}. */
    String selected() {
        return selected;
    }
}
