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

@GraphQLApi
public class AssetApi {
    private final EntityLists lists;

    AssetApi(EntityLists lists) {
        this.lists = lists;
    }

    @Query
    @NonNull
    @Description("Assets.")
    public Connection<Asset> assets(
            @Description("Which ones; null for all.") EntityFilter filter,
            @Description("In which order; by default by name.") EntityOrder orderBy,
            @Description("How many from the beginning, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after,
            @Description("How many from the end, at most 100.") Integer last,
            @Description("Only those before this cursor.") String before) {
        return lists.of(
                EntityKind.ASSET,
                new EntityLists.Asked(filter, orderBy, PageRequest.of(first, after, last, before)));
    }
}
