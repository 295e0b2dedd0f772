package org.claimgraph.platform.page;

import java.util.function.Function;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/**
 * The SQL query for a list that is read page by page.
 *
 * @param columns the columns that {@code reading} reads, comma-separated
 * @param from the tables and joins, beginning with the first table's name
 * @param where the condition
 * @param order the order of the list, which also defines its cursors
 */
public record PageQuery<T>(Sql columns, String from, Sql where, Keyset order, Function<Row, T> reading) {
    /** A list whose columns have no parameters. */
    public PageQuery(String columns, String from, Sql where, Keyset order, Function<Row, T> reading) {
        this(Sql.of(columns), from, where, order, reading);
    }

    /** The same list with each element made into another. */
    public <R> PageQuery<R> map(Function<T, R> mapper) {
        return new PageQuery<>(columns, from, where, order, reading.andThen(mapper));
    }

    /** The same list with cursors that no other list accepts. */
    public PageQuery<T> named(String list) {
        return new PageQuery<>(columns, from, where, order.in(list), reading);
    }

    Sql page(PageRequest page, boolean withCursors) {
        return select(withCursors).add("from " + from + " where").add(where).add(page.beyond(order));
    }

    /**
     * The page, or as much of it as is found in the next {@code among} rows of the order. Of those rows it reads the columns that
     * the list uses: H2 copies them.
     */
    Sql probe(PageRequest page, boolean withCursors, int rows, int among) {
        String alias = from.substring(from.lastIndexOf(' ') + 1);
        Sql whole = new Sql().add(columns).add(where).add(page.tail(order, rows));
        String used = alias + "." + String.join(", " + alias + ".", whole.columns(alias));
        return select(withCursors)
                .add("from (select " + used + " from " + from + " where true")
                .add(page.beyond(order))
                .add(page.tail(order, among))
                .add(") " + alias + " where")
                .add(where)
                .add(page.tail(order, rows));
    }

    private Sql select(boolean withCursors) {
        Sql select = Sql.of("select");
        if (withCursors) {
            select.add(order.selected()).add(",");
        }
        return select.add(columns);
    }

    Sql count() {
        return Sql.of("select count(*) from " + from + " where").add(where);
    }

    /** An element from a row of {@link #page}, with its cursor where those were read. */
    Edge<T> edge(Row row, boolean withCursors) {
        String cursor = withCursors ? order.cursor(row) : null;
        return new Edge<>(reading.apply(row), cursor);
    }
}
