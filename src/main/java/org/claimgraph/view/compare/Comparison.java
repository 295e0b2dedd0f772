package org.claimgraph.view.compare;

import java.math.BigDecimal;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Polarity;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.value.When;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Temporality;

/** How two claims of one fact stand to each other. */
public final class Comparison {
    private static final String STATUS = "status";
    private final Predicate predicate;
    private final BigDecimal tolerance;

    public Comparison(Predicate predicate) {
        this(predicate, predicate.tolerance().number());
    }

    /** With another tolerance than the vocabulary's, in percent. */
    public Comparison(Predicate predicate, BigDecimal tolerance) {
        this.predicate = predicate;
        this.tolerance = tolerance;
    }

    public Predicate predicate() {
        return predicate;
    }

    /** Whether both values may be true at once of one thing: the same, or spans that meet. */
    public boolean compatible(Value one, Value other) {
        return Likeness.of(one, other, tolerance).sort() == Likeness.Sort.SAME;
    }

    /** Whether the values are known, comparable and not the same. */
    public boolean differ(Value one, Value other) {
        return Likeness.of(one, other, tolerance).sort() == Likeness.Sort.DIFFERENT;
    }

    public Verdict of(Claim one, Claim other) {
        Likeness values = Likeness.of(one.getValue(), other.getValue(), tolerance);
        boolean sameSide = Stance.side(one) == Stance.side(other);
        boolean affirmed = sameSide && Stance.side(one) == Polarity.AFFIRMED;
        return switch (values.sort()) {
            case OPEN -> Verdict.unrelated(values.words());
            case INCOMPARABLE ->
                affirmed && predicate.functional()
                        ? new Verdict(Verdict.Outcome.INCOMPARABLE, null, values.words(), 0)
                        : Verdict.unrelated(values.words());
            case SAME -> sameSide ? agreeing(one, other, values) : opposed(one, other);
            case DIFFERENT ->
                affirmed && predicate.functional()
                        ? different(one, other, values)
                        : Verdict.unrelated("both may be true at once");
        };
    }

    private Verdict agreeing(Claim one, Claim other, Likeness values) {
        if (!sameStance(one, other)) {
            return stances(one, other);
        }
        When time = one.getValidTime();
        When otherTime = other.getValidTime();
        if (predicate.temporality() == Temporality.EVENT) {
            String dates = Times.words(time) + " here, " + Times.words(otherTime) + " there";
            if (predicate.once()
                    && Times.apart(time, otherTime)
                    && Stance.of(one).competes()) {
                return new Verdict(Verdict.Outcome.CONTRADICTS, ConflictKind.DATE, dates, 0);
            }
            if (Times.uneven(time, otherTime)) {
                return Verdict.agrees(ConflictKind.PRECISION, "the same, one of them dated more exactly: " + dates);
            }
        }
        return Verdict.agrees(values.uneven() ? ConflictKind.PRECISION : null, values.words());
    }

    private Verdict opposed(Claim one, Claim other) {
        if (!sameStance(one, other)) {
            return stances(one, other);
        }
        String words = "one affirms what the other denies";
        if (!Stance.of(one).competes()) {
            return Verdict.unrelated(words + ", both only as " + Stance.of(one).words());
        }
        return meeting(one, other)
                ? new Verdict(Verdict.Outcome.CONTRADICTS, ConflictKind.POLARITY, words, 0)
                : Verdict.apparent(ConflictKind.POLARITY, words + ", but of another time: " + moments(one, other));
    }

    private Verdict different(Claim one, Claim other, Likeness values) {
        if (!sameStance(one, other)) {
            return stances(one, other);
        }
        if (!Stance.of(one).competes() && predicate.temporality() != Temporality.FORECAST) {
            return Verdict.unrelated("both are only " + Stance.of(one).words());
        }
        String moment = moments(one, other);
        return meeting(one, other)
                ? new Verdict(
                        Verdict.Outcome.CONTRADICTS,
                        kind(one, other),
                        values.words() + ", " + moment,
                        values.distance())
                : Verdict.apparent(kind(one, other), values.words() + ", but " + moment);
    }

    private ConflictKind kind(Claim one, Claim other) {
        if (predicate.subjectViews().contains(STATUS)) {
            return ConflictKind.STATUS;
        }
        if (one.getValue() instanceof When && other.getValue() instanceof When) {
            return ConflictKind.DATE;
        }
        return one.getValue() instanceof EntityValue || other.getValue() instanceof EntityValue
                ? ConflictKind.IDENTITY
                : ConflictKind.VALUE;
    }

    /** Whether the claims vouch for the same: forecasts are all of one stance. */
    private boolean sameStance(Claim one, Claim other) {
        return predicate.temporality() == Temporality.FORECAST || Stance.of(one) == Stance.of(other);
    }

    private static Verdict stances(Claim one, Claim other) {
        Stance first = Stance.of(one);
        Stance second = Stance.of(other);
        String words = first.words() + " here, " + second.words() + " there: no contradiction";
        return first == Stance.OPINION || second == Stance.OPINION
                ? Verdict.unrelated(words)
                : Verdict.apparent(ConflictKind.MODALITY, words);
    }

    /** Whether nothing speaks against a day on which both hold. */
    public static boolean sameTime(Claim one, Claim other) {
        return Times.meet(one.getValidTime(), other.getValidTime());
    }

    private boolean meeting(Claim one, Claim other) {
        return predicate.temporality() == Temporality.CUMULATIVE
                ? Times.sameMoment(one.getAsOf(), other.getAsOf())
                : Times.meet(one.getValidTime(), other.getValidTime());
    }

    private String moments(Claim one, Claim other) {
        boolean total = predicate.temporality() == Temporality.CUMULATIVE;
        When first = total ? one.getAsOf() : one.getValidTime();
        When second = total ? other.getAsOf() : other.getValidTime();
        if (first == null && second == null) {
            return total ? "neither with an as-of" : "neither dated";
        }
        if (first != null && second != null && first.normal().equals(second.normal())) {
            return total ? "same as-of" : "at the same time";
        }
        String what = total ? "as-of " : "";
        String words = "%s here, %s there"
                .formatted(
                        (Times.dated(first) ? what : "") + Times.words(first),
                        (Times.dated(second) ? what : "") + Times.words(second));
        return meeting(one, other) ? words : words + ": they may follow each other";
    }
}
