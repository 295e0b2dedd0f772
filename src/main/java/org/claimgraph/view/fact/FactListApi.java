package org.claimgraph.view.fact;

import java.time.Instant;
import org.claimgraph.claim.FactColumns;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.engine.execution.FieldSelection;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageReader;
import org.claimgraph.platform.page.PageRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

@GraphQLApi
public class FactListApi {
    private final FactListQuery list;
    private final FactReader facts;
    private final PageReader pages;

    FactListApi(FactListQuery list, FactReader facts, PageReader pages) {
        this.list = list;
        this.facts = facts;
        this.pages = pages;
    }

    @Query
    @NonNull
    @Description("The facts of all entities.")
    public Connection<Fact> facts(
            @Description(
                            "Filters the list; null returns all facts except those that rest only on deprecated, superseded or denied claims.")
                    FactFilter filter,
            @Description("Order of the list; the order of recording by default.") FactListOrder orderBy,
            @Description("Returns the first n elements; 20 by default, at most 100.") Integer first,
            @Description("Returns the elements after this cursor.") String after,
            @Description("Returns the last n elements, at most 100.") Integer last,
            @Description("Returns the elements before this cursor.") String before,
            @Description("Reads the ledger as of this moment; null for now.") Instant knownAt) {
        TemporalFilter at = FactListQuery.times(filter, knownAt);
        FactColumns columns = FactFields.ofPage(FieldSelection.current());
        return pages.of(
                list.matching(filter, orderBy, at),
                PageRequest.of(first, after, last, before),
                keys -> facts.withKeys(keys, at, columns));
    }
}
