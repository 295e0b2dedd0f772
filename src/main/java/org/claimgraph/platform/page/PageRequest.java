package org.claimgraph.platform.page;

import java.util.List;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.database.Sql;

/**
 * The requested page of a list: the first elements after a cursor, or the last elements before one.
 *
 * @param size maximum number of elements
 * @param cursor the page starts after it, or ends before it if {@code backward}; null for the start of the list, or its
 *     end if {@code backward}
 * @param backward whether the page is read from the end of the list towards its start
 */
public record PageRequest(int size, String cursor, boolean backward) {
    public static final int DEFAULT_SIZE = 20;
    public static final int MOST = 100;

    /** The page of Relay's four arguments, any of which may be null. */
    public static PageRequest of(Integer first, String after, Integer last, String before) {
        if (first != null && last != null) {
            throw ApiException.badInput("first and last do not go together: ask for one page at a time.");
        }
        if (after != null && (before != null || last != null)) {
            throw ApiException.badInput("after goes with first, before with last: leave the others out.");
        }
        if (before != null && first != null) {
            throw ApiException.badInput("before goes with last, after with first: leave the others out.");
        }
        boolean backward = last != null || before != null;
        Integer requested = backward ? last : first;
        int size = requested == null ? DEFAULT_SIZE : requested;
        if (size < 0 || size > MOST) {
            throw ApiException.badInput(
                    "%s is %d, but a page has 0 to %d elements.".formatted(backward ? "last" : "first", size, MOST));
        }
        return new PageRequest(size, backward ? before : after, backward);
    }

    /** The first elements after a cursor. */
    public static PageRequest of(Integer first, String after) {
        return of(first, after, null, null);
    }

    /** The condition that keeps the rows behind the cursor; nothing without one. It begins with {@code and}. */
    public Sql beyond(Keyset order) {
        return cursor == null ? new Sql() : order.beyond(cursor, backward);
    }

    /** The number of rows to read: one more than the page has if the query selects whether there is a next page. */
    int rows(boolean tellingOfMore) {
        return tellingOfMore ? size + 1 : size;
    }

    /** The order and the limit. */
    Sql tail(Keyset order, int rows) {
        return Sql.of("order by").add(order.columns(backward)).add("limit " + rows);
    }

    /**
     * The same for the lists of several parents: the parent's column stands first, for only then H2 walks along an index
     * that begins with it, instead of sorting all of a parent's rows.
     */
    Sql tail(Keyset order, int rows, String parentColumn) {
        String direction = order.descending() != backward ? " desc" : " asc";
        return Sql.of("order by " + parentColumn + direction + ",")
                .add(order.columns(backward))
                .add("limit " + rows);
    }

    /** The page of the rows that {@link #tail} let through. */
    <T> Part<T> part(List<Edge<T>> rows) {
        boolean more = rows.size() > size;
        List<Edge<T>> edges = more ? rows.subList(0, size) : rows;
        if (backward) {
            edges = edges.reversed();
        }
        String start = edges.isEmpty() ? null : edges.getFirst().cursor();
        String end = edges.isEmpty() ? null : edges.getLast().cursor();
        boolean beyond = cursor != null;
        return new Part<>(edges, new PageInfo(backward ? beyond : more, backward ? more : beyond, start, end));
    }

    /** The edges of a page and where it lies. */
    record Part<T>(List<Edge<T>> edges, PageInfo info) {}
}
