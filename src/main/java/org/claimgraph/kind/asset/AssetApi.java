package org.claimgraph.kind.asset;

import org.claimgraph.graph.EntityFilter;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.EntityLists;
import org.claimgraph.graph.EntityOrder;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The list of assets. */
@GraphQLApi
public class AssetApi {
    private final EntityLists lists;

    AssetApi(EntityLists lists) {
        this.lists = lists;
    }

    @Query
    @NonNull
    @Description(
            "All assets, ordered by name unless orderBy says otherwise. Leaves out addresses and user accounts unless the filter has a condition on the subkind.")
    public Connection<Asset> assets(
            @Description("Filters the list; null returns everything.") EntityFilter filter,
            @Description("Order of the list; by name by default.") EntityOrder orderBy,
            @Description("Returns the first n elements; 20 by default, at most 100.") Integer first,
            @Description("Returns the elements after this cursor.") String after,
            @Description("Returns the last n elements, at most 100.") Integer last,
            @Description("Returns the elements before this cursor.") String before) {
        return lists.of(
                EntityKind.ASSET,
                new EntityLists.ListQuery(filter, orderBy, PageRequest.of(first, after, last, before)));
    }
}
