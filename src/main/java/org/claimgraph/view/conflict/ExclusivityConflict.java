package org.claimgraph.view.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Polarity;
import org.claimgraph.view.compare.ClaimComparison;
import org.claimgraph.view.compare.ConflictKind;
import org.claimgraph.view.compare.EntityPlaceholders;
import org.claimgraph.view.compare.Stance;

/**
 * The claims of one fact by which somebody is the only one, against those of another by which somebody else is it too.
 *
 * @param topic the two facts
 */
record ExclusivityConflict(String owner, String topic, List<Claim> alone, List<Claim> others) {
    /** Whether they can be one: two subjects, both affirmed, neither of them an opinion. */
    static boolean possible(Claim one, Claim other) {
        return !one.subjectKey().equals(other.subjectKey())
                && one.counts()
                && other.counts()
                && Stance.side(one) == Polarity.AFFIRMED
                && Stance.side(other) == Polarity.AFFIRMED
                && Stance.of(one) != Stance.OPINION
                && Stance.of(other) != Stance.OPINION;
    }

    DetectedConflict found(StatedExceptions exceptions) {
        String base = "%s alone, and %s too"
                .formatted(
                        EntityPlaceholders.entity(alone.getFirst().subjectKey()),
                        EntityPlaceholders.entity(others.getFirst().subjectKey()));
        List<Claim> excepting = exceptions.of(alone.getFirst(), others.getFirst());
        boolean stated = pairs(true);
        ConflictKind kind = stated ? ConflictKind.IDENTITY : ConflictKind.MODALITY;
        List<String> reasons = new ArrayList<>(List.of(base));
        if (!stated) {
            reasons.add("%s here, %s there: no contradiction".formatted(words(alone), words(others)));
        } else if (!pairs(false)) {
            reasons.add("but of different times: they may follow each other");
        }
        if (!excepting.isEmpty()) {
            reasons.add(
                    "a stated exception explains it: " + excepting.getFirst().getSummary());
        }
        List<List<Claim>> sides = new ArrayList<>(List.of(alone, others));
        if (!excepting.isEmpty()) {
            sides.add(excepting);
        }
        boolean apparent = !stated || !excepting.isEmpty() || !pairs(false);
        int weaker = Math.min(DetectedConflict.voices(alone), DetectedConflict.voices(others));
        return new DetectedConflict(owner, true, topic, kind, apparent, String.join("; ", reasons), sides, weaker, 0);
    }

    /** Whether a claim of each side is stated as a fact, and unless any time will do, of a time that both share. */
    private boolean pairs(boolean anyTime) {
        return alone.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(other -> Stance.of(one) == Stance.FACT
                                && Stance.of(other) == Stance.FACT
                                && (anyTime || ClaimComparison.sameTime(one, other))));
    }

    private static String words(List<Claim> claims) {
        return claims.stream()
                .map(Stance::of)
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .words();
    }
}
