package org.claimgraph.kind.proceeding;

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
public class ProceedingApi {
    private final EntityLists lists;
    private final RelationReader relations;
    private final FactLists facts;

    ProceedingApi(EntityLists lists, RelationReader relations, FactLists facts) {
        this.lists = lists;
        this.relations = relations;
        this.facts = facts;
    }

    @Query
    @NonNull
    @Description("Proceedings.")
    public Connection<Proceeding> proceedings(
            @Description("Which ones; null for all.") EntityFilter filter,
            @Description("In which order; by default by name.") EntityOrder orderBy,
            @Description("How many from the beginning, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after,
            @Description("How many from the end, at most 100.") Integer last,
            @Description("Only those before this cursor.") String before) {
        return lists.of(
                EntityKind.PROCEEDING,
                new EntityLists.Asked(filter, orderBy, PageRequest.of(first, after, last, before)));
    }

    @NonNull
    @Description("Who is a party to it, in which role.")
    public List<@NonNull Connection<Relation>> parties(
            @Source List<Proceeding> entities,
            @Description("How many, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after) {
        return relations.listed(entities, "parties", null, null, PageRequest.of(first, after));
    }

    @NonNull
    @Description("The court or authority that it is before.")
    public List<@NonNull Connection<Relation>> forum(
            @Source List<Proceeding> entities,
            @Description("How many, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after) {
        return relations.listed(entities, "forum", null, null, PageRequest.of(first, after));
    }

    @NonNull
    @Description("What is said of how far it has come; an entry a phase.")
    public List<@NonNull List<@NonNull Fact>> status(@Source List<Proceeding> proceedings) {
        return facts.listed(proceedings, "status");
    }
}
