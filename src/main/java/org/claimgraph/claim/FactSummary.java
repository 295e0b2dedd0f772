package org.claimgraph.claim;

import java.util.EnumMap;
import java.util.Map;
import org.claimgraph.claim.StoredFact.FactContent;
import org.claimgraph.claim.StoredFact.FactStatus;
import org.claimgraph.graph.value.Value;
import org.claimgraph.platform.column.SelectedValues;
import org.claimgraph.platform.database.Row;

/**
 * What the claims of a fact add up to. It holds only the selected values; reading another one throws {@link
 * org.claimgraph.platform.column.NotSelectedException}.
 */
public final class FactSummary {
    private static final String NAME = "Fact";
    private final SelectedValues<FactColumn> values;

    private FactSummary(SelectedValues<FactColumn> values) {
        this.values = values;
    }

    /** Reads the columns that follow the key and the sequence in the row. */
    static FactSummary read(String key, long sequence, Row row, FactColumn[] columns) {
        return new FactSummary(SelectedValues.read(NAME, columns, row)
                .with(FactColumn.KEY, key)
                .with(FactColumn.SEQUENCE, sequence));
    }

    /** A summary with every value, of a fact that is not stored. */
    public static FactSummary of(String key, String predicate, FactStatus status, FactContent content) {
        Map<FactColumn, Object> values = new EnumMap<>(FactColumn.class);
        values.put(FactColumn.KEY, key);
        values.put(FactColumn.PREDICATE, predicate);
        values.put(FactColumn.STATE, status.state());
        values.put(FactColumn.IDENTIFIED_SOURCES, status.identifiedSources());
        values.put(FactColumn.UNIDENTIFIED_SOURCES, status.unidentifiedSources());
        values.put(FactColumn.SEQUENCE, content.sequence());
        values.put(FactColumn.SUBJECT, content.viewpoint());
        values.put(FactColumn.SEVERAL_EVENTS, content.coversSeveralEvents());
        values.put(FactColumn.VALUE, content.value());
        return new FactSummary(SelectedValues.of(NAME, values));
    }

    public String key() {
        return values.get(FactColumn.KEY);
    }

    public String predicate() {
        return values.get(FactColumn.PREDICATE);
    }

    /** The place of its first claim in the ledger. */
    public long sequence() {
        return values.get(FactColumn.SEQUENCE);
    }

    /** The subject from whose end its values are seen. */
    public String subject() {
        return values.get(FactColumn.SUBJECT);
    }

    /** The name of the state; null while a stored one is not computed yet. */
    public String state() {
        return values.get(FactColumn.STATE);
    }

    public int identifiedSources() {
        return values.get(FactColumn.IDENTIFIED_SOURCES);
    }

    public int unidentifiedSources() {
        return values.get(FactColumn.UNIDENTIFIED_SOURCES);
    }

    public boolean coversSeveralEvents() {
        return values.get(FactColumn.SEVERAL_EVENTS);
    }

    /** The value if the claims give only one, else null. */
    public Value value() {
        return values.get(FactColumn.VALUE);
    }
}
