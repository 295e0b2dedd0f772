package org.claimgraph.kind.deal;

import java.util.List;
import org.claimgraph.graph.EntityFilter;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.EntityLists;
import org.claimgraph.graph.EntityOrder;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageRequest;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.fact.FactLists;
import org.claimgraph.view.relation.Relation;
import org.claimgraph.view.relation.RelationReader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
public class DealApi {
    private final EntityLists lists;
    private final RelationReader relations;
    private final FactLists facts;

    DealApi(EntityLists lists, RelationReader relations, FactLists facts) {
        this.lists = lists;
        this.relations = relations;
        this.facts = facts;
    }

    @Query
    @NonNull
    @Description("Deals.")
    public Connection<Deal> deals(
            @Description("Which ones; null for all.") EntityFilter filter,
            @Description("In which order; by default by name.") EntityOrder orderBy,
            @Description("How many from the beginning, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after,
            @Description("How many from the end, at most 100.") Integer last,
            @Description("Only those before this cursor.") String before) {
        return lists.of(
                EntityKind.DEAL, new EntityLists.Asked(filter, orderBy, PageRequest.of(first, after, last, before)));
    }

    @NonNull
    @Description("What is said of how far it has come; an entry a phase.")
    public List<@NonNull List<@NonNull Fact>> status(@Source List<Deal> deals) {
        return facts.listed(deals, "status");
    }

    @NonNull
    @Description("Its terms and clauses.")
    public List<@NonNull List<@NonNull Fact>> terms(@Source List<Deal> deals) {
        return facts.listed(deals, "terms");
    }

    @NonNull
    @Description("What it is said to be worth.")
    public List<@NonNull List<@NonNull Fact>> amounts(@Source List<Deal> deals) {
        return facts.listed(deals, "amounts");
    }

    @NonNull
    @Description("Who is a party to it, in which role.")
    public List<@NonNull Connection<Relation>> parties(
            @Source List<Deal> deals,
            @Description("Only in this role, for example investor; null for any.") String role,
            @Description("How many, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after) {
        return relations.parties(deals, role, PageRequest.of(first, after));
    }

    @NonNull
    @Description("The deals that it is a part of.")
    public List<@NonNull Connection<Relation>> partOf(
            @Source List<Deal> deals,
            @Description("How many, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after) {
        return relations.listed(deals, "partOf", List.of(EntityKind.DEAL), null, PageRequest.of(first, after));
    }

    @NonNull
    @Description("The deals that are a part of it.")
    public List<@NonNull Connection<Relation>> parts(
            @Source List<Deal> deals,
            @Description("How many, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after) {
        return relations.listed(deals, "parts", List.of(EntityKind.DEAL), null, PageRequest.of(first, after));
    }
}
