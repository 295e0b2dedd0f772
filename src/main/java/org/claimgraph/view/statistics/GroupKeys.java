package org.claimgraph.view.statistics;

import java.util.ArrayList;
import java.util.List;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** The keys of a level of groups, as the columns {@code k1}, {@code k2} and so on, from the outer to the inner level. */
record GroupKeys(List<ClaimGrouping> groupings, TemporalFilter at) {
    private int depth() {
        return groupings.size();
    }

    /** The expressions of the keys of a claim in the table alias {@code c}, which need {@link #joins}. */
    Sql selected() {
        Sql columns = new Sql();
        for (int number = 1; number <= depth(); number++) {
            columns.add(number == 1 ? "" : ",")
                    .add(groupings.get(number - 1).key(at))
                    .add("as k" + number);
        }
        return columns;
    }

    Sql joins() {
        return ClaimGrouping.joins(groupings, at);
    }

    /** The columns, comma-separated. */
    String columns() {
        return columns("", depth());
    }

    /** The columns in a table alias. */
    String columns(String alias) {
        return columns(alias + ".", depth());
    }

    /** The window of the groups of one parent group; empty on the first level, which has none. */
    String partition(String alias) {
        return depth() == 1 ? "" : "partition by " + columns(alias + ".", depth() - 1);
    }

    private static String columns(String prefix, int depth) {
        List<String> names = new ArrayList<>();
        for (int number = 1; number <= depth; number++) {
            names.add(prefix + "k" + number);
        }
        return String.join(", ", names);
    }

    /** The values of the columns, which are the next ones of the row. */
    List<String> read(Row row) {
        List<String> keys = new ArrayList<>();
        for (int number = 1; number <= depth(); number++) {
            keys.add(row.text());
        }
        return keys;
    }
}
