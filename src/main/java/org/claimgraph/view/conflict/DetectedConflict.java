package org.claimgraph.view.conflict;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimgraph.claim.Claim;
import org.claimgraph.platform.Hash;
import org.claimgraph.view.compare.ConflictKind;
import org.claimgraph.view.compare.EntityPlaceholders;

/**
 * A conflict as it was found.
 *
 * @param owner what was looked at to find it
 * @param topic what tells it from others of the same owner, kind and appearance
 * @param sides the claims of each side, at least two sides
 * @param weaker independent originals on the weaker side
 * @param distance between the numbers, in percent
 */
record DetectedConflict(
        String owner,
        boolean across,
        String topic,
        ConflictKind kind,
        boolean apparent,
        String reason,
        List<List<Claim>> sides,
        int weaker,
        int distance) {
    private static final long WEAKER = 1_000_000_000_000L;
    private static final long SOURCES = 100_000;
    private static final int MOST_SOURCES = 1_000_000;
    private static final int LONGEST_REASON = 1_500;

    DetectedConflict {
        reason = EntityPlaceholders.cut(reason, LONGEST_REASON);
    }

    /** Worked out of what is in conflict, so that it is the same on every server. */
    String id() {
        return Hash.id(List.of(owner, topic, kind.name(), String.valueOf(apparent)));
    }

    Claim first() {
        return sides.getFirst().getFirst();
    }

    int independentSources() {
        return voices(sides.stream().flatMap(Collection::stream).toList());
    }

    /** Severity as an order: first by the originals on the weaker side, then by all, then by the distance. */
    long mildness() {
        return mildest(weaker) - Math.min(independentSources(), MOST_SOURCES) * SOURCES - distance;
    }

    /** The largest mildness of a conflict with at least so many originals on its weaker side. */
    static long mildest(int weaker) {
        return -WEAKER * Math.clamp(weaker, 0, MOST_SOURCES);
    }

    String standing() {
        return apparent ? "APPARENT" : "REAL";
    }

    /** Every entity that a side speaks of. */
    Set<String> entities() {
        Set<String> entities = new LinkedHashSet<>();
        sides.forEach(side -> side.forEach(claim -> {
            entities.add(claim.subjectKey());
            entities.add(claim.objectKey());
        }));
        entities.remove(null);
        return entities;
    }

    static int voices(Collection<Claim> claims) {
        return org.claimgraph.view.fact.IndependentSources.count(claims);
    }
}
