package org.claimgraph.view.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimProjection;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.fact.FactReader;
import org.claimgraph.view.fact.Position;

/** What stands on the sides of conflicts, each at its moment: read once, whichever fields ask for it. */
@ApplicationScoped
class ConflictSideReader {
    private final ConflictReader conflicts;
    private final FactReader facts;

    ConflictSideReader(ConflictReader conflicts, FactReader facts) {
        this.conflicts = conflicts;
        this.facts = facts;
    }

    /** The sides of each conflict. */
    List<List<ConflictSide>> of(List<Conflict> all) {
        read(all);
        return BatchResults.keys(all, Conflict::sides);
    }

    /** The facts of all claims on the sides of each conflict. */
    List<List<Fact>> factsOf(List<Conflict> all) {
        readFacts(all);
        return BatchResults.keys(
                all,
                conflict -> factKeys(conflict).stream()
                        .map(conflict.facts()::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** The fact of each side. */
    List<Fact> factOf(List<ConflictSide> sides) {
        readFacts(BatchResults.keys(sides, ConflictSide::conflict));
        return BatchResults.keys(sides, side -> side.conflict().facts().get(side.factKey()));
    }

    private void read(List<Conflict> all) {
        byMoment(all, conflict -> conflict.sides() == null).forEach((clocks, those) -> {
            ClaimProjection claims = those.stream()
                    .map(Conflict::claims)
                    .reduce(ClaimProjection::and)
                    .orElseThrow();
            Map<String, List<Position>> found =
                    conflicts.sidesOf(BatchResults.keys(those, Conflict::key), clocks, claims);
            those.forEach(conflict -> conflict.sides(found.getOrDefault(conflict.key(), List.of()).stream()
                    .map(position -> new ConflictSide(position, conflict))
                    .toList()));
        });
    }

    private void readFacts(List<Conflict> all) {
        read(all);
        byMoment(all, conflict -> conflict.facts() == null).forEach((clocks, those) -> {
            Set<String> keys = new HashSet<>();
            those.forEach(conflict -> keys.addAll(factKeys(conflict)));
            Map<String, Fact> found = facts.withKeys(keys, clocks);
            those.forEach(conflict -> conflict.facts(found));
        });
    }

    private static List<String> factKeys(Conflict conflict) {
        return conflict.sides().stream()
                .map(ConflictSide::getPosition)
                .map(Position::getClaims)
                .flatMap(Collection::stream)
                .map(Claim::factKey)
                .distinct()
                .toList();
    }

    /** Those to read by their moments: there is one unless a query asks as of several. */
    private static Map<TemporalFilter, List<Conflict>> byMoment(List<Conflict> all, Predicate<Conflict> unread) {
        Map<TemporalFilter, List<Conflict>> byMoment = new LinkedHashMap<>();
        all.stream()
                .filter(unread)
                .forEach(conflict -> byMoment.computeIfAbsent(conflict.clocks(), _ -> new ArrayList<>())
                        .add(conflict));
        return byMoment;
    }
}
