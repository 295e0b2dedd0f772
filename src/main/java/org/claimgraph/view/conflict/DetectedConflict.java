package org.claimgraph.view.conflict;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimgraph.claim.Claim;
import org.claimgraph.platform.Hash;
import org.claimgraph.view.compare.ConflictKind;
import org.claimgraph.view.fact.IndependentSources;
import org.claimgraph.view.reason.Reason;

/**
 * A conflict as a detector reports it.
 *
 * @param owner the fact or group of facts that was examined
 * @param across whether it is between facts
 * @param topic distinguishes conflicts with the same owner, kind and appearance
 * @param sides the claims of each side, at least two sides
 * @param weaker number of independent sources on the weaker of the two strongest sides
 * @param distance difference of the numbers, in percent
 */
record DetectedConflict(
        String owner,
        boolean across,
        String topic,
        ConflictKind kind,
        boolean apparent,
        Reason reason,
        List<List<Claim>> sides,
        int weaker,
        int distance) {
    private static final long WEAKER = 1_000_000_000_000L;
    private static final long SOURCES = 100_000;
    private static final int MAX_SOURCES = 1_000_000;

    /** Derived from what is in conflict, so that it is the same on every server. */
    String id() {
        return Hash.id(List.of(owner, topic, kind.name(), String.valueOf(apparent)));
    }

    Claim first() {
        return sides.getFirst().getFirst();
    }

    int independentSources() {
        return (int) sides.stream()
                .flatMap(side -> IndependentSources.counting(side).stream())
                .filter(Claim::hasIdentifiedSource)
                .map(Claim::origin)
                .distinct()
                .count();
    }

    /** Severity as a sort key: by sources on the weaker side, then by all sources, then by distance; the most severe is smallest. */
    long mildness() {
        return mildest(weaker) - Math.min(independentSources(), MAX_SOURCES) * SOURCES - distance;
    }

    /** The largest mildness of a conflict with at least this number of sources on its weaker side. */
    static long mildest(int weaker) {
        return -WEAKER * Math.clamp(weaker, 0, MAX_SOURCES);
    }

    String standing() {
        return apparent ? "APPARENT" : "REAL";
    }

    /** The subjects and other parties of all its claims. */
    Set<String> entities() {
        Set<String> entities = new LinkedHashSet<>();
        sides.forEach(side -> side.forEach(claim -> {
            entities.add(claim.subjectKey());
            entities.add(claim.objectKey());
        }));
        entities.remove(null);
        return entities;
    }

    static int sources(Collection<Claim> claims) {
        return IndependentSources.identified(claims);
    }
}
