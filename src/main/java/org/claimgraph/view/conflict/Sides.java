package org.claimgraph.view.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Clocks;
import org.claimgraph.view.Fact;
import org.claimgraph.view.Facts;
import org.claimgraph.view.Position;

/** What stands on the sides of conflicts: as it is kept for now, worked out of the ledger of then for a moment. */
@ApplicationScoped
class Sides {
    private final Conflicts conflicts;
    private final Facts facts;
    private final Looking looking;

    Sides(Conflicts conflicts, Facts facts, Looking looking) {
        this.conflicts = conflicts;
        this.facts = facts;
        this.looking = looking;
    }

    /** The sides of each conflict at its moment. */
    Map<Conflict, List<ConflictSide>> of(List<Conflict> all) {
        Map<Conflict, List<ConflictSide>> sides = new HashMap<>();
        byMoment(all, Conflict::knownAt).forEach((moment, those) -> {
            Set<String> keys = keys(those, Conflict::key);
            Map<String, List<ConflictSide>> found = moment == null ? conflicts.sidesOf(keys) : then(keys, moment);
            those.forEach(conflict -> sides.put(conflict, found.getOrDefault(conflict.key(), List.of())));
        });
        return sides;
    }

    /** Looks again at what the conflicts are about, as the ledger held it then. */
    private Map<String, List<ConflictSide>> then(Set<String> keys, Instant moment) {
        Clocks clocks = Clocks.at(moment);
        Set<String> about = conflicts.factsOf(keys);
        Map<String, List<ConflictSide>> sides = new HashMap<>();
        for (Found found :
                looking.at(about, facts.withKeys(about, clocks), clocks).found()) {
            if (keys.contains(found.id())) {
                sides.put(
                        found.id(),
                        found.sides().stream().map(side -> side(side, moment)).toList());
            }
        }
        return sides;
    }

    private static ConflictSide side(List<Claim> claims, Instant moment) {
        List<Claim> sorted =
                claims.stream().sorted(Comparator.comparing(Claim::key)).toList();
        return new ConflictSide(Position.of(sorted), moment);
    }

    /** The facts of all claims on the sides of each conflict, at its moment. */
    Map<Conflict, List<Fact>> factsOf(List<Conflict> all) {
        Map<Conflict, List<ConflictSide>> sides = of(all);
        Map<Instant, Map<String, Fact>> found = new HashMap<>();
        byMoment(all, Conflict::knownAt).forEach((moment, those) -> {
            Set<String> keys = new HashSet<>();
            those.forEach(conflict -> keys.addAll(factKeys(sides.get(conflict))));
            found.put(moment, facts.withKeys(keys, Clocks.at(moment)));
        });
        Map<Conflict, List<Fact>> of = new HashMap<>();
        all.forEach(conflict -> of.put(
                conflict,
                factKeys(sides.get(conflict)).stream()
                        .map(found.get(conflict.knownAt())::get)
                        .filter(Objects::nonNull)
                        .toList()));
        return of;
    }

    private static List<String> factKeys(List<ConflictSide> sides) {
        return sides.stream()
                .flatMap(side -> side.getPosition().getClaims().stream())
                .map(Claim::factKey)
                .distinct()
                .toList();
    }

    /** The fact of each side at its moment. */
    Map<ConflictSide, Fact> factOf(List<ConflictSide> sides) {
        Map<ConflictSide, Fact> of = new HashMap<>();
        byMoment(sides, ConflictSide::knownAt).forEach((moment, those) -> {
            Map<String, Fact> found = facts.withKeys(keys(those, ConflictSide::factKey), Clocks.at(moment));
            those.forEach(side -> of.put(side, found.get(side.factKey())));
        });
        return of;
    }

    private static <T> Set<String> keys(Collection<T> all, Function<T, String> key) {
        Set<String> keys = new HashSet<>();
        all.forEach(one -> keys.add(key.apply(one)));
        return keys;
    }

    /** By their moments, null for now: there is one unless a query asks as of several. */
    private static <T> Map<Instant, Set<T>> byMoment(List<T> all, Function<T, Instant> moment) {
        Map<Instant, Set<T>> byMoment = new LinkedHashMap<>();
        all.forEach(one -> byMoment.computeIfAbsent(moment.apply(one), _ -> new HashSet<>())
                .add(one));
        return byMoment;
    }
}
