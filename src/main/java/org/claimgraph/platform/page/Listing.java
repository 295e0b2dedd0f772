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

    /** The page if it can be filled from the next rows of the order, so many of them, else a part of it. */
    Sql glance(Page page, int rows) {
        String alias = from.substring(from.lastIndexOf(' ') + 1);
        return Sql.of("select " + order.selected() + ", " + columns + " from (select * from " + from + " where true")
                .add(page.beyond(order))
                .add(page.tail(order, rows))
                .add(") " + alias + " where")
                .add(where)
                .add(page.tail(order));
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
