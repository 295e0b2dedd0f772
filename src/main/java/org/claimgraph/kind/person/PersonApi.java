package org.claimgraph.kind.person;

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
public class PersonApi {
    private final EntityLists lists;
    private final RelationReader relations;

    PersonApi(EntityLists lists, RelationReader relations) {
        this.lists = lists;
        this.relations = relations;
    }

    @Query
    @NonNull
    @Description("People.")
    public Connection<Person> people(
            @Description("Which ones; null for all.") EntityFilter filter,
            @Description("In which order; by default by name.") EntityOrder orderBy,
            @Description("How many from the beginning, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after,
            @Description("How many from the end, at most 100.") Integer last,
            @Description("Only those before this cursor.") String before) {
        return lists.of(
                EntityKind.PERSON, new EntityLists.Asked(filter, orderBy, PageRequest.of(first, after, last, before)));
    }

    @NonNull
    @Description("What the person leads, led or founded, in which role.")
    public List<@NonNull Connection<Relation>> roles(
            @Source List<Person> entities,
            @Description("How many, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after) {
        return relations.listed(entities, "roles", null, null, PageRequest.of(first, after));
    }

    @NonNull
    @Description("The deals that the person is a party to.")
    public List<@NonNull Connection<Relation>> deals(
            @Source List<Person> entities,
            @Description("How many, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after) {
        return relations.listed(entities, "deals", List.of(EntityKind.DEAL), null, PageRequest.of(first, after));
    }

    @NonNull
    @Description("The proceedings that the person has to do with.")
    public List<@NonNull Connection<Relation>> proceedings(
            @Source List<Person> entities,
            @Description("How many, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after) {
        return relations.listed(
                entities, "proceedings", List.of(EntityKind.PROCEEDING), null, PageRequest.of(first, after));
    }
}
