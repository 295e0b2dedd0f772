package org.claimgraph.graph;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.engine.execution.FieldSelection;

/** The columns of entities that a statement selects: those that the query needs. */
enum EntityColumns {
    CORE(Arrays.stream(EntityColumn.values()).filter(EntityColumn::isCore).toArray(EntityColumn[]::new)),
    ALL(EntityColumn.values());

    private static final Set<String> CORE_FIELDS = Arrays.stream(CORE.columns)
            .flatMap(column -> column.usedBy().stream())
            .collect(Collectors.toUnmodifiableSet());
    private final EntityColumn[] columns;
    private final String selected;

    EntityColumns(EntityColumn[] columns) {
        this.columns = columns;
        this.selected = Arrays.stream(columns).map(EntityColumn::sql).collect(Collectors.joining(", "));
    }

    /** The columns that the fields selected below an entity need; a field of a single kind may need every column. */
    static EntityColumns ofEntity(FieldSelection selection) {
        return selection.containsOtherThan(CORE_FIELDS) ? ALL : CORE;
    }

    EntityColumn[] columns() {
        return columns;
    }

    /** The select list, for the table alias {@code e}. */
    String selected() {
        return selected;
    }
}
