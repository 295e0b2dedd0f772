package org.claimgraph.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.execution.Selection;

/** Reads pages: one statement for the page and, where the count is asked for, one more. */
@ApplicationScoped
public class Pages {
    private static final String COUNT = "totalCount";
    private static final int[] GLANCES = {5, 40};
    private final Database database;

    Pages(Database database) {
        this.database = database;
    }

    /** A page of one list. */
    public <T, N, E extends Edge<N>, C> C of(
            Listing<T> listing, Page page, BiFunction<T, String, E> edge, BiFunction<Page.Part<E>, Integer, C> made) {
        List<Page.Placed<T>> rows = rows(listing, page);
        Integer total = Selection.current().asks(COUNT)
                ? database.list(listing.count(), Row::integer).getFirst()
                : null;
        return made.apply(page.part(rows, edge), total);
    }

    /**
     * H2 always sorts all that a filter lets through. So it is first asked for the page among the next rows of the order, a
     * few times and then many times as many as the page has; they fill it unless the filter lets little through, and little
     * is quickly sorted.
     */
    private <T> List<Page.Placed<T>> rows(Listing<T> listing, Page page) {
        if (database.isEmbedded() && !listing.where().isFixed()) {
            for (int times : GLANCES) {
                Sql glance = listing.glance(page, times * (page.size() + 1));
                List<Page.Placed<T>> rows = database.list(glance, listing::placed);
                if (rows.size() > page.size()) {
                    return rows;
                }
            }
        }
        return database.page(listing.page(page).add(page.tail(listing.order())), listing::placed);
    }

    /** The same page of each parent's list, in the parents' order; the parent's id stands in the column. */
    public <T, N, E extends Edge<N>, C> List<C> ofEach(
            List<String> parents,
            String parentColumn,
            Listing<T> listing,
            Page page,
            BiFunction<T, String, E> edge,
            BiFunction<Page.Part<E>, Integer, C> made) {
        Map<String, List<Page.Placed<T>>> rows = database.firstOfEach(
                parents, listing.page(page), parentColumn, page.tail(listing.order(), parentColumn), listing::placed);
        Map<String, Integer> totals = Selection.current().asks(COUNT)
                ? database.byKey(countOfEach(parents, parentColumn, listing), Row::integer)
                : null;
        List<C> connections = new ArrayList<>(parents.size());
        for (String parent : parents) {
            Page.Part<E> part = page.part(rows.getOrDefault(parent, Collections.emptyList()), edge);
            connections.add(made.apply(part, totals == null ? null : totals.getOrDefault(parent, 0)));
        }
        return connections;
    }

    private static Sql countOfEach(List<String> parents, String parentColumn, Listing<?> listing) {
        return Sql.of("select " + parentColumn + ", count(*) from " + listing.from() + " where")
                .add(listing.where())
                .add("and " + parentColumn + " = any(keys(?)) group by " + parentColumn, new LinkedHashSet<>(parents));
    }
}
