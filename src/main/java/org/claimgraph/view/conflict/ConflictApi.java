package org.claimgraph.view.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimgraph.graph.Entities;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.Column;
import org.claimgraph.platform.page.Page;
import org.claimgraph.platform.page.Pages;
import org.claimgraph.view.Fact;
import org.claimgraph.view.Facts;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
public class ConflictApi {
    private final Conflicts conflicts;
    private final Facts facts;
    private final Entities entities;
    private final Predicates predicates;
    private final Pages pages;

    ConflictApi(Conflicts conflicts, Facts facts, Entities entities, Predicates predicates, Pages pages) {
        this.conflicts = conflicts;
        this.facts = facts;
        this.entities = entities;
        this.predicates = predicates;
        this.pages = pages;
    }

    @Query
    @NonNull
    @Description(
            "Where claims contradict each other, the gravest first: by the independent originals on the weaker side, then on all sides, then by how far the numbers lie apart.")
    public ConflictConnection conflicts(
            @Description("Which ones; null for all real ones.") ConflictFilter filter,
            @Description("How many from the beginning, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after,
            @Description("How many from the end, at most 100.") Integer last,
            @Description("Only those before this cursor.") String before) {
        return pages.of(
                conflicts.matching(filter),
                Page.of(first, after, last, before),
                ConflictEdge::new,
                ConflictConnection::new);
    }

    @NonNull
    @Description("What its first side is about.")
    public List<@NonNull Entity> subject(@Source List<Conflict> conflicts) {
        return entities.shown(Column.keys(conflicts, Conflict::subjectKey));
    }

    @NonNull
    @Description("What its first side says of the subject.")
    public List<@NonNull Predicate> predicate(@Source List<Conflict> conflicts) {
        return Column.keys(conflicts, conflict -> predicates.of(conflict.predicateKey()));
    }

    @NonNull
    @Description("What stands against what.")
    public List<@NonNull List<@NonNull ConflictSide>> sides(@Source List<Conflict> conflicts) {
        List<String> keys = Column.keys(conflicts, Conflict::key);
        return Column.of(keys, this.conflicts.sidesOf(keys), List.of());
    }

    @NonNull
    @Description("The facts whose claims stand on its sides: one where they answer the same question.")
    public List<@NonNull List<@NonNull Fact>> facts(@Source List<Conflict> conflicts) {
        List<String> keys = Column.keys(conflicts, Conflict::key);
        Map<String, List<String>> factKeys = this.conflicts.factsOf(keys);
        Map<String, Fact> found =
                facts.withKeys(factKeys.values().stream().flatMap(List::stream).toList());
        Map<String, List<Fact>> those = new HashMap<>();
        factKeys.forEach((conflict, of) -> {
            List<Fact> some = new ArrayList<>(of.stream().map(found::get).toList());
            some.removeIf(Objects::isNull);
            those.put(conflict, some);
        });
        return Column.of(keys, those, List.of());
    }

    @Description("The fact that its claims belong to; null where none of its claims stands any more.")
    public List<Fact> fact(@Source List<ConflictSide> sides) {
        List<String> keys = Column.keys(sides, ConflictSide::factKey);
        return Column.of(keys, facts.withKeys(Column.present(keys)));
    }
}
