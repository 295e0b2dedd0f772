package org.claimgraph.kind.product;

import java.util.List;
import org.claimgraph.graph.EntityFilter;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.EntityLists;
import org.claimgraph.graph.EntityOrder;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageRequest;
import org.claimgraph.view.relation.Relation;
import org.claimgraph.view.relation.RelationReader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
public class ProductApi {
    private final EntityLists lists;
    private final RelationReader relations;

    ProductApi(EntityLists lists, RelationReader relations) {
        this.lists = lists;
        this.relations = relations;
    }

    @Query
    @NonNull
    @Description("Products.")
    public Connection<Product> products(
            @Description("Which ones; null for all.") EntityFilter filter,
            @Description("In which order; by default by name.") EntityOrder orderBy,
            @Description("How many from the beginning, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after,
            @Description("How many from the end, at most 100.") Integer last,
            @Description("Only those before this cursor.") String before) {
        return lists.of(
                EntityKind.PRODUCT, new EntityLists.Asked(filter, orderBy, PageRequest.of(first, after, last, before)));
    }

    @NonNull
    @Description("Who monitors or investigates it.")
    public List<@NonNull Connection<Relation>> regulators(
            @Source List<Product> entities,
            @Description("How many, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after) {
        return relations.listed(entities, "regulators", null, null, PageRequest.of(first, after));
    }
}
