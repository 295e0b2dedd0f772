package org.claimgraph.view.conflict;

import java.time.Instant;
import java.util.List;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageReader;
import org.claimgraph.platform.page.PageRequest;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.fact.ReasonFormatter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
public class ConflictApi {
    private final ConflictReader conflicts;
    private final ConflictSideReader sides;
    private final EntityReader entities;
    private final Predicates predicates;
    private final ReasonFormatter telling;
    private final PageReader pages;

    ConflictApi(
            ConflictReader conflicts,
            ConflictSideReader sides,
            EntityReader entities,
            Predicates predicates,
            ReasonFormatter telling,
            PageReader pages) {
        this.conflicts = conflicts;
        this.sides = sides;
        this.entities = entities;
        this.predicates = predicates;
        this.telling = telling;
        this.pages = pages;
    }

    @Query
    @NonNull
    @Description(
            "Where claims contradict each other, the gravest first: by the independent originals on the weaker side, then on all sides, then by how far the numbers lie apart.")
    public Connection<Conflict> conflicts(
            @Description("Which ones; null for all real ones.") ConflictFilter filter,
            @Description("What the ledger held to be in conflict at this moment; null for now.") Instant knownAt,
            @Description("How many from the beginning, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after,
            @Description("How many from the end, at most 100.") Integer last,
            @Description("Only those before this cursor.") String before) {
        return pages.of(conflicts.matching(filter, knownAt), PageRequest.of(first, after, last, before));
    }

    @NonNull
    @Description("What stands against what, in English words; here is the first of the two claims, there the second.")
    public List<@NonNull String> reason(@Source List<Conflict> conflicts) {
        return telling.told(BatchResults.keys(conflicts, Conflict::reason));
    }

    @NonNull
    @Description("What its first side is about.")
    public List<@NonNull Entity> subject(@Source List<Conflict> conflicts) {
        return entities.shown(BatchResults.keys(conflicts, Conflict::subjectKey));
    }

    @NonNull
    @Description("What its first side says of the subject.")
    public List<@NonNull Predicate> predicate(@Source List<Conflict> conflicts) {
        return BatchResults.keys(conflicts, conflict -> predicates.of(conflict.predicateKey()));
    }

    @NonNull
    @Description("What stands against what.")
    public List<@NonNull List<@NonNull ConflictSide>> sides(@Source List<Conflict> conflicts) {
        return sides.of(conflicts);
    }

    @NonNull
    @Description("The facts whose claims stand on its sides: one where they answer the same question.")
    public List<@NonNull List<@NonNull Fact>> facts(@Source List<Conflict> conflicts) {
        return sides.factsOf(conflicts);
    }

    @Description("The fact that its claims belong to; null where none of its claims stands any more.")
    public List<Fact> fact(@Source List<ConflictSide> sides) {
        return this.sides.factOf(sides);
    }
}
