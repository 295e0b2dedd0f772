package org.claimgraph.view.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Polarity;
import org.claimgraph.view.compare.ClaimComparison;
import org.claimgraph.view.compare.ConflictKind;
import org.claimgraph.view.compare.Stance;
import org.claimgraph.view.reason.Reason;
import org.claimgraph.view.reason.ReasonArgument;
import org.claimgraph.view.reason.ReasonTemplate;

/**
 * A conflict between claims that one subject has a role exclusively (sole supplier, owner …) and claims that another subject
 * has it too.
 *
 * @param topic the keys of the two facts
 */
record ExclusivityConflict(String owner, String topic, List<Claim> exclusive, List<Claim> others) {
    /** Whether two claims can form one: different subjects, both affirmed, neither an opinion. */
    static boolean possible(Claim one, Claim other) {
        return !one.subjectKey().equals(other.subjectKey())
                && one.counts()
                && other.counts()
                && Stance.side(one) == Polarity.AFFIRMED
                && Stance.side(other) == Polarity.AFFIRMED
                && Stance.of(one) != Stance.OPINION
                && Stance.of(other) != Stance.OPINION;
    }

    DetectedConflict detected(StatedExceptions exceptions) {
        Claim first = exclusive.getFirst();
        Claim second = others.getFirst();
        List<Claim> excepting = new ArrayList<>(exceptions.of(first, second));
        if (first.predicateKey().equals(second.predicateKey())) {
            excepting.addAll(exceptions.of(second, first));
        }
        boolean stated = pairs(true);
        ConflictKind kind = stated ? ConflictKind.IDENTITY : ConflictKind.MODALITY;
        List<List<Claim>> sides = new ArrayList<>(List.of(exclusive, others));
        if (!excepting.isEmpty()) {
            sides.add(excepting);
        }
        boolean apparent = !stated || !excepting.isEmpty() || !pairs(false);
        int weaker = Math.min(DetectedConflict.sources(exclusive), DetectedConflict.sources(others));
        return new DetectedConflict(owner, true, topic, kind, apparent, reason(stated, excepting), sides, weaker, 0);
    }

    private Reason reason(boolean stated, List<Claim> excepting) {
        List<ReasonArgument> parts = new ArrayList<>();
        parts.add(Reason.of(
                ReasonTemplate.EXCLUSIVE_AND_ANOTHER,
                ReasonArgument.entity(exclusive.getFirst().subjectKey()),
                ReasonArgument.entity(others.getFirst().subjectKey())));
        if (!stated) {
            parts.add(Reason.of(
                    ReasonTemplate.DIFFERENT_STANCES,
                    strongest(exclusive).described(),
                    strongest(others).described()));
        } else if (!pairs(false)) {
            parts.add(Reason.of(ReasonTemplate.DIFFERENT_TIMES));
        }
        if (!excepting.isEmpty()) {
            parts.add(Reason.of(
                    ReasonTemplate.STATED_EXCEPTION,
                    ReasonArgument.text(excepting.getFirst().getSummary())));
        }
        return new Reason(ReasonTemplate.SEMICOLON_LIST, parts);
    }

    /** Whether a claim of each side is stated as a fact, and at a shared time unless any time is accepted. */
    private boolean pairs(boolean anyTime) {
        return exclusive.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(other -> Stance.of(one) == Stance.FACT
                                && Stance.of(other) == Stance.FACT
                                && (anyTime || ClaimComparison.sameTime(one, other))));
    }

    private static Stance strongest(List<Claim> claims) {
        return claims.stream().map(Stance::of).min(Comparator.naturalOrder()).orElseThrow();
    }
}
