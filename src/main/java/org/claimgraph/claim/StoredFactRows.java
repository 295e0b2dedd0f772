package org.claimgraph.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** The rows of facts and their claims: one for each fact, or for each of its claims. */
final class StoredFactRows {
    private final FactColumns columns;
    private final Map<String, List<ReadFact>> all = new HashMap<>();
    private List<ReadFact> list;
    private String listKey;
    private ReadFact fact;

    StoredFactRows(FactColumns columns) {
        this.columns = columns;
    }

    /** @param facts selects from the table of facts, each with a {@code list_key} */
    Sql selected(Sql facts) {
        Sql sql = new Sql().add(columns.selected()).add("from (").add(facts);
        if (columns.claims() == null) {
            return sql.add(") f order by 1, 3, 2");
        }
        sql.add(") f join claim c on c.fact_id = f.id where c.retracted_at is null");
        if (!columns.arranged()) {
            return sql.add("order by 1, 3, 2, c.sequence");
        }
        return sql.add("union all")
                .add(columns.selectedContesting())
                .add("from (")
                .add(facts)
                .add(") f join fact_contest o on o.fact_id = f.id and o.entity_id = f.subject_id and o.until_at is null"
                        + " join claim c on c.id = o.claim_id where c.retracted_at is null")
                .add("order by 1, 3, 2, 4 desc, 5");
    }

    /** Reads a row of {@link #selected}; always returns null. */
    Void read(Row row) {
        String key = row.text();
        if (!key.equals(listKey)) {
            listKey = key;
            list = all.computeIfAbsent(key, _ -> new ArrayList<>());
            fact = null;
        }
        String factKey = row.text();
        long sequence = row.number();
        boolean belongs = !columns.arranged() || row.integer() == 1;
        row.skip(columns.arranged() ? 1 : 0);
        if (fact != null && fact.summary().key().equals(factKey)) {
            row.skip(columns.width());
        } else {
            add(ReadFact.of(FactSummary.read(factKey, sequence, row, columns.facts()), columns));
        }
        if (columns.arranged()) {
            fact.places().add(PlacedClaim.read(row, belongs, columns.claims()));
        } else if (columns.claims() != null) {
            fact.claims().add(Claim.read(row, columns.claims()));
        }
        return null;
    }

    private void add(ReadFact read) {
        fact = read;
        list.add(read);
    }

    /** The facts read, by the key of their list. */
    Map<String, List<ReadFact>> all() {
        return all;
    }
}
