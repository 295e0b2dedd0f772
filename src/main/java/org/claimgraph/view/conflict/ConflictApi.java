package org.claimgraph.view.conflict;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageReader;
import org.claimgraph.platform.page.PageRequest;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.reason.ReasonFormatter;
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
    private final ReasonFormatter reasons;
    private final PageReader pages;

    ConflictApi(
            ConflictReader conflicts,
            ConflictSideReader sides,
            EntityReader entities,
            Predicates predicates,
            ReasonFormatter reasons,
            PageReader pages) {
        this.conflicts = conflicts;
        this.sides = sides;
        this.entities = entities;
        this.predicates = predicates;
        this.reasons = reasons;
        this.pages = pages;
    }

    @Query
    @NonNull
    @Description(
            "Conflicts between claims, most severe first: by independent sources on the weaker side, then on all sides, then by the difference of the numbers.")
    public Connection<Conflict> conflicts(
            @Description("Filters the list; null returns every real conflict.") ConflictFilter filter,
            @Description("Reads the conflicts as of this moment; null for now.") Instant knownAt,
            @Description("Returns the first n elements; 20 by default, at most 100.") Integer first,
            @Description("Returns the elements after this cursor.") String after,
            @Description("Returns the last n elements, at most 100.") Integer last,
            @Description("Returns the elements before this cursor.") String before) {
        return pages.of(conflicts.matching(filter, knownAt), PageRequest.of(first, after, last, before));
    }

    @NonNull
    @Description("The difference in English. \"here\" means the first of the two claims, \"there\" the second.")
    public List<@NonNull String> reason(@Source List<Conflict> conflicts) {
        return reasons.rendered(BatchResults.keys(conflicts, Conflict::reason));
    }

    @NonNull
    @Description("The subject of the first side.")
    public List<@NonNull Entity> subject(@Source List<Conflict> conflicts) {
        return entities.forDisplay(BatchResults.keys(conflicts, Conflict::subjectKey));
    }

    @NonNull
    @Description("The predicate of the first side.")
    public List<@NonNull Predicate> predicate(@Source List<Conflict> conflicts) {
        return BatchResults.keys(conflicts, conflict -> predicates.of(conflict.predicateKey()));
    }

    @NonNull
    @Description("The sides of the conflict.")
    public List<@NonNull List<@NonNull ConflictSide>> sides(@Source List<Conflict> conflicts) {
        return sides.of(conflicts);
    }

    @NonNull
    @Description("The facts of the claims on all sides; a single one if all claims belong to it.")
    public List<@NonNull List<@NonNull Fact>> facts(@Source List<Conflict> conflicts) {
        return sides.factsOf(conflicts);
    }

    @NonNull
    @Description("The independent sources of the side that are recorded as entities, in the order of its claims.")
    public List<@NonNull List<@NonNull Entity>> sources(@Source List<ConflictSide> sides) {
        Set<String> keys = new HashSet<>();
        sides.forEach(side -> keys.addAll(side.sourceKeys()));
        Map<String, Entity> found = entities.withKeys(keys);
        return BatchResults.keys(
                sides,
                side -> side.sourceKeys().stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    @Description("The fact that the claims of this side belong to; null if none of them is current.")
    public List<Fact> fact(@Source List<ConflictSide> sides) {
        return this.sides.factOf(sides);
    }
}
