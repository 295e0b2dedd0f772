package org.claimgraph.claim;

import static org.claimgraph.platform.column.ColumnDefinition.column;

import org.claimgraph.graph.value.StoredValue;
import org.claimgraph.platform.column.ColumnDefinition;
import org.claimgraph.platform.column.ReadColumn;
import org.claimgraph.platform.database.Row;

/** The values of a fact that are stored, in the table alias {@code f}. */
enum FactColumn implements ReadColumn {
    KEY("f.id", column("key", Row::text)),
    SEQUENCE("f.sequence", column("sequence", Row::number)),
    PREDICATE("f.predicate", column("predicate", Row::text)),
    SUBJECT("f.viewpoint_id", column("subject", Row::text)),
    STATE("f.state", column("state", Row::text)),
    IDENTIFIED_SOURCES("f.identified_sources", column("identifiedSources", Row::integer)),
    UNIDENTIFIED_SOURCES("f.unidentified_sources", column("unidentifiedSources", Row::integer)),
    SEVERAL_EVENTS("f.covers_several_events", column("coversSeveralEvents", Row::truth)),
    VALUE(StoredValue.columns("f"), column("value", StoredValue::read));

    private final String sql;
    private final ColumnDefinition definition;

    FactColumn(String sql, ColumnDefinition definition) {
        this.sql = sql;
        this.definition = definition;
    }

    /** The SQL expression to select. */
    String sql() {
        return sql;
    }

    @Override
    public ColumnDefinition definition() {
        return definition;
    }
}
