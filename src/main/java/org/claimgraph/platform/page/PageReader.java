package org.claimgraph.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.claimgraph.engine.execution.FieldSelection;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Reads pages: one statement for the page, and one more for the total count if it is selected. */
@ApplicationScoped
public class PageReader {
    private static final String ALL = "";
    private final Database database;

    PageReader(Database database) {
        this.database = database;
    }

    /** The fields of a connection that the running query selects beside the elements, as far as they cost a read. */
    private record RequestedPageFields(boolean more, boolean cursors) {
        static RequestedPageFields current() {
            FieldSelection selection = FieldSelection.current();
            return new RequestedPageFields(
                    selection.contains("pageInfo/hasNextPage") || selection.contains("pageInfo/hasPreviousPage"),
                    selection.contains("edges/cursor")
                            || selection.contains("pageInfo/startCursor")
                            || selection.contains("pageInfo/endCursor"));
        }
    }

    /** A page of one list. */
    public <T> Connection<T> of(PageQuery<T> query, PageRequest page) {
        return new Connection<>(part(query, page), count(query));
    }

    /**
     * A page of one list of keys, whose elements are loaded together.
     *
     * @param loading the elements by their keys; keys without an element are left out of the page
     */
    public <T> Connection<T> of(
            PageQuery<String> query, PageRequest page, Function<List<String>, Map<String, T>> loading) {
        PageRequest.Part<String> keys = part(query, page);
        Map<String, T> loaded =
                loading.apply(keys.edges().stream().map(Edge::node).toList());
        List<Edge<T>> edges = keys.edges().stream()
                .filter(edge -> loaded.containsKey(edge.node()))
                .map(edge -> new Edge<>(loaded.get(edge.node()), edge.cursor()))
                .toList();
        return new Connection<>(new PageRequest.Part<>(edges, keys.info()), count(query));
    }

    private <T> PageRequest.Part<T> part(PageQuery<T> query, PageRequest page) {
        return page.part(rows(query, page, RequestedPageFields.current()));
    }

    private IntSupplier count(PageQuery<?> query) {
        return new TotalCounts(() -> Map.of(
                        ALL, database.summary(query.count(), Row::integer).getFirst()))
                .of(ALL);
    }

    /**
     * A filtered page is first looked for in the next rows of the order, a few times as many as the page has: they fill it
     * unless the filter lets little through. PostgreSQL plans that statement once, whereas it plans the whole list for each
     * filter's values; H2, which sorts all rows that a filter lets through, is spared the sorting.
     */
    private <T> List<Edge<T>> rows(PageQuery<T> query, PageRequest page, RequestedPageFields fields) {
        int wanted = page.rows(fields.more);
        Function<Row, Edge<T>> reading = row -> query.edge(row, fields.cursors);
        Sql whole = query.page(page, fields.cursors).add(page.tail(query.order(), wanted));
        if (query.where().isFixed()) {
            return database.list(whole, reading);
        }
        for (int factor : database.dialect().probeFactors()) {
            List<Edge<T>> rows = database.probe(query.probe(page, fields.cursors, wanted, factor * wanted), reading);
            if (rows.size() == wanted) {
                return rows;
            }
        }
        return database.page(whole, reading);
    }

    /** The same page of each parent's list, in the parents' order; the parent's id stands in the column. */
    public <T> List<Connection<T>> ofEach(
            List<String> parents, String parentColumn, PageQuery<T> list, PageRequest page) {
        PageQuery<T> query = list.named(parentColumn);
        RequestedPageFields fields = RequestedPageFields.current();
        Map<String, List<Edge<T>>> rows = database.firstOfEach(
                parents,
                query.page(page, fields.cursors),
                parentColumn,
                page.tail(query.order(), page.rows(fields.more), parentColumn),
                row -> query.edge(row, fields.cursors));
        TotalCounts counts =
                new TotalCounts(() -> database.byKey(countOfEach(parents, parentColumn, query), Row::integer));
        List<Connection<T>> connections = new ArrayList<>(parents.size());
        for (String parent : parents) {
            PageRequest.Part<T> part = page.part(rows.getOrDefault(parent, Collections.emptyList()));
            connections.add(new Connection<>(part, counts.of(parent)));
        }
        return connections;
    }

    private static Sql countOfEach(List<String> parents, String parentColumn, PageQuery<?> query) {
        return Sql.of("select " + parentColumn + ", count(*) from " + query.from() + " where")
                .add(query.where())
                .add("and " + parentColumn + " = any(keys(?)) group by " + parentColumn, new LinkedHashSet<>(parents));
    }
}
