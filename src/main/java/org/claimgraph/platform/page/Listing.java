package org.claimgraph.platform.page;

import java.util.function.Function;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/**
 * A list that can be read page by page.
 *
 * @param columns what the reading reads, comma-separated
 * @param from the tables and joins, beginning with the first table's name
 * @param where the condition
 * @param order the order, which the cursors belong to
 */
public record Listing<T>(String columns, String from, Sql where, Keyset order, Function<Row, T> reading) {
    Sql page(Page page) {
        return Sql.of("select " + order.selected() + ", " + columns + " from " + from + " where")
                .add(where)
                .add(page.beyond(order));
    }

    Sql count() {
        return Sql.of("select count(*) from " + from + " where").add(where);
    }

    /** An element with its cursor, from a row of {@link #page}. */
    Page.Placed<T> placed(Row row) {
        String cursor = order.cursor(row);
        return new Page.Placed<>(reading.apply(row), cursor);
    }
}
