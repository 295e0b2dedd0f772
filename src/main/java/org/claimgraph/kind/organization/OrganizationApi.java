package org.claimgraph.kind.organization;

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
public class OrganizationApi {
    private final EntityLists lists;
    private final RelationReader relations;

    OrganizationApi(EntityLists lists, RelationReader relations) {
        this.lists = lists;
        this.relations = relations;
    }

    @Query
    @NonNull
    @Description("Organizations.")
    public Connection<Organization> organizations(
            @Description("Which ones; null for all.") EntityFilter filter,
            @Description("In which order; by default by name.") EntityOrder orderBy,
            @Description("How many from the beginning, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after,
            @Description("How many from the end, at most 100.") Integer last,
            @Description("Only those before this cursor.") String before) {
        return lists.of(
                EntityKind.ORGANIZATION,
                new EntityLists.Asked(filter, orderBy, PageRequest.of(first, after, last, before)));
    }

    @NonNull
    @Description("What it invested in, as claims say: plans too, see modalities.")
    public List<@NonNull Connection<Relation>> investments(
            @Source List<Organization> entities,
            @Description("How many, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after) {
        return relations.listed(entities, "investments", null, null, PageRequest.of(first, after));
    }

    @NonNull
    @Description("Who leads or led it, in which role.")
    public List<@NonNull Connection<Relation>> leadership(
            @Source List<Organization> entities,
            @Description("How many, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after) {
        return relations.listed(entities, "leadership", null, null, PageRequest.of(first, after));
    }

    @NonNull
    @Description("What it develops or launched.")
    public List<@NonNull Connection<Relation>> products(
            @Source List<Organization> entities,
            @Description("How many, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after) {
        return relations.listed(entities, "products", null, null, PageRequest.of(first, after));
    }

    @NonNull
    @Description("The deals that it is a party to.")
    public List<@NonNull Connection<Relation>> deals(
            @Source List<Organization> entities,
            @Description("How many, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after) {
        return relations.listed(entities, "deals", List.of(EntityKind.DEAL), null, PageRequest.of(first, after));
    }

    @NonNull
    @Description("The proceedings that it has to do with.")
    public List<@NonNull Connection<Relation>> proceedings(
            @Source List<Organization> entities,
            @Description("How many, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after) {
        return relations.listed(
                entities, "proceedings", List.of(EntityKind.PROCEEDING), null, PageRequest.of(first, after));
    }

    @NonNull
    @Description("Who monitors or investigates it.")
    public List<@NonNull Connection<Relation>> regulators(
            @Source List<Organization> entities,
            @Description("How many, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after) {
        return relations.listed(entities, "regulators", null, null, PageRequest.of(first, after));
    }
}
