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
import org.claimgraph.claim.ClaimColumns;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.fact.FactReader;
import org.claimgraph.view.fact.Position;

/** Reads the sides of conflicts and their facts, each conflict as of its own moment and only once per request. */
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

    /** The facts of the claims on the sides of each conflict. */
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
        byMoment(all, conflict -> conflict.sides() == null).forEach((clocks, unread) -> {
            ClaimColumns claims = unread.stream()
                    .map(Conflict::claims)
                    .reduce(ClaimColumns::and)
                    .orElseThrow();
            Map<String, List<Position>> found =
                    conflicts.sidesOf(BatchResults.keys(unread, Conflict::key), clocks, claims);
            unread.forEach(conflict -> conflict.sides(found.getOrDefault(conflict.key(), List.of()).stream()
                    .map(position -> new ConflictSide(position, conflict))
                    .toList()));
        });
    }

    private void readFacts(List<Conflict> all) {
        read(all);
        byMoment(all, conflict -> conflict.facts() == null).forEach((clocks, unread) -> {
            Set<String> keys = new HashSet<>();
            unread.forEach(conflict -> keys.addAll(factKeys(conflict)));
            Map<String, Fact> found = facts.withKeys(keys, clocks);
            unread.forEach(conflict -> conflict.facts(found));
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

    /** The conflicts not yet read, by moment; usually there is one. */
    private static Map<TemporalFilter, List<Conflict>> byMoment(List<Conflict> all, Predicate<Conflict> unread) {
        Map<TemporalFilter, List<Conflict>> byMoment = new LinkedHashMap<>();
        all.stream()
                .filter(unread)
                .forEach(conflict -> byMoment.computeIfAbsent(conflict.clocks(), _ -> new ArrayList<>())
                        .add(conflict));
        return byMoment;
    }
}
