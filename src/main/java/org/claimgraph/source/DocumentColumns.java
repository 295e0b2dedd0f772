package org.claimgraph.source;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.engine.execution.FieldSelection;

/** The columns of documents that a statement selects: those that the query needs. */
enum DocumentColumns {
    CORE(Arrays.stream(DocumentColumn.values()).filter(DocumentColumn::isCore).toArray(DocumentColumn[]::new)),
    ALL(DocumentColumn.values());

    private static final Set<String> CORE_FIELDS = Arrays.stream(CORE.columns)
            .flatMap(column -> column.usedBy().stream())
            .collect(Collectors.toUnmodifiableSet());
    private final DocumentColumn[] columns;
    private final String selected;

    DocumentColumns(DocumentColumn[] columns) {
        this.columns = columns;
        this.selected = Arrays.stream(columns).map(DocumentColumn::sql).collect(Collectors.joining(", "));
    }

    /** The columns that the fields selected below a document need. */
    static DocumentColumns ofDocument(FieldSelection selection) {
        return selection.containsOtherThan(CORE_FIELDS) ? ALL : CORE;
    }

    /** The columns that the fields selected below a page of documents need. */
    static DocumentColumns ofPage(FieldSelection selection) {
        boolean all = ofDocument(selection.subselection("nodes")) == ALL
                || ofDocument(selection.subselection("edges").subselection("node")) == ALL;
        return all ? ALL : CORE;
    }

    DocumentColumn[] columns() {
        return columns;
    }

    /** The select list, for the table alias {@code d}. */
    String selected() {
        return selected;
    }
}
