package org.claimgraph.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.claimgraph.engine.execution.FieldSelection;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Reads pages: one statement for the page and, when the count is asked, one more. */
@ApplicationScoped
public class PageReader {
    private static final String ALL = "";
    private static final int[] GLANCES = {5};
    private static final int[] GLANCES_WITHIN = {5, 40};
    private final Database database;

    PageReader(Database database) {
        this.database = database;
    }

    /** What of a page the running query asks for beside its elements. */
    private record Asked(boolean more, boolean cursors) {
        static Asked now() {
            FieldSelection selection = FieldSelection.current();
            return new Asked(
                    selection.asks("pageInfo/hasNextPage") || selection.asks("pageInfo/hasPreviousPage"),
                    selection.asks("edges/cursor")
                            || selection.asks("pageInfo/startCursor")
                            || selection.asks("pageInfo/endCursor"));
        }
    }

    /** A page of one list. */
    public <T, N, E extends Edge<N>, C> C of(
            PageQuery<T> listing,
            PageRequest page,
            BiFunction<T, String, E> edge,
            BiFunction<PageRequest.Part<E>, IntSupplier, C> made) {
        List<PageRequest.Placed<T>> rows = rows(listing, page, Asked.now());
        TotalCounts counts = new TotalCounts(
                () -> Map.of(ALL, database.list(listing.count(), Row::integer).getFirst()));
        return made.apply(page.part(rows, edge), counts.of(ALL));
    }

    /**
     * A filtered page is first looked for among the next rows of the order, a few times as many as the page has; they fill
     * it unless the filter lets little through. PostgreSQL plans that statement once, where the list itself is planned
     * anew each time, and embedded H2, which sorts all that a filter lets through, is spared the sorting: so much that it
     * looks twice.
     */
    private <T> List<PageRequest.Placed<T>> rows(PageQuery<T> listing, PageRequest page, Asked asked) {
        int wanted = page.rows(asked.more);
        Function<Row, PageRequest.Placed<T>> reading = row -> listing.placed(row, asked.cursors);
        Sql whole = listing.page(page, asked.cursors).add(page.tail(listing.order(), wanted));
        if (listing.where().isFixed()) {
            return database.list(whole, reading);
        }
        for (int times : database.isEmbedded() ? GLANCES_WITHIN : GLANCES) {
            List<PageRequest.Placed<T>> rows =
                    database.glance(listing.glance(page, asked.cursors, wanted, times * wanted), reading);
            if (rows.size() == wanted) {
                return rows;
            }
        }
        return database.page(whole, reading);
    }

    /** The same page of each parent's list, in the parents' order; the parent's id stands in the column. */
    public <T, N, E extends Edge<N>, C> List<C> ofEach(
            List<String> parents,
            String parentColumn,
            PageQuery<T> listing,
            PageRequest page,
            BiFunction<T, String, E> edge,
            BiFunction<PageRequest.Part<E>, IntSupplier, C> made) {
        Asked asked = Asked.now();
        Map<String, List<PageRequest.Placed<T>>> rows = database.firstOfEach(
                parents,
                listing.page(page, asked.cursors),
                parentColumn,
                page.tail(listing.order(), page.rows(asked.more), parentColumn),
                row -> listing.placed(row, asked.cursors));
        TotalCounts counts =
                new TotalCounts(() -> database.byKey(countOfEach(parents, parentColumn, listing), Row::integer));
        List<C> connections = new ArrayList<>(parents.size());
        for (String parent : parents) {
            PageRequest.Part<E> part = page.part(rows.getOrDefault(parent, Collections.emptyList()), edge);
            connections.add(made.apply(part, counts.of(parent)));
        }
        return connections;
    }

    private static Sql countOfEach(List<String> parents, String parentColumn, PageQuery<?> listing) {
        return Sql.of("select " + parentColumn + ", count(*) from " + listing.from() + " where")
                .add(listing.where())
                .add("and " + parentColumn + " = any(keys(?)) group by " + parentColumn, new LinkedHashSet<>(parents));
    }
}
