package org.claimgraph.view.compare;

import java.math.BigDecimal;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Polarity;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Temporality;

/** How two claims of one fact stand to each other. */
public final class ClaimComparison {
    private static final String STATUS = "status";
    private final Predicate predicate;
    private final BigDecimal tolerance;

    public ClaimComparison(Predicate predicate) {
        this(predicate, predicate.tolerance().number());
    }

    /** With another tolerance than the vocabulary's, in percent. */
    public ClaimComparison(Predicate predicate, BigDecimal tolerance) {
        this.predicate = predicate;
        this.tolerance = tolerance;
    }

    public Predicate predicate() {
        return predicate;
    }

    /** Whether both values may be true at once of one thing: the same, or spans that meet. */
    public boolean compatible(Value one, Value other) {
        return ValueComparison.of(one, other, tolerance).sort() == ValueComparison.Sort.SAME;
    }

    /** Whether the values are known, comparable and not the same. */
    public boolean differ(Value one, Value other) {
        return ValueComparison.of(one, other, tolerance).sort() == ValueComparison.Sort.DIFFERENT;
    }

    public Verdict of(Claim one, Claim other) {
        ValueComparison values = ValueComparison.of(one.getValue(), other.getValue(), tolerance);
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

    private Verdict agreeing(Claim one, Claim other, ValueComparison values) {
        if (!sameStance(one, other)) {
            return stances(one, other);
        }
        TimeValue time = one.getValidTime();
        TimeValue otherTime = other.getValidTime();
        if (predicate.temporality() == Temporality.EVENT) {
            String dates = TimeComparison.words(time) + " here, " + TimeComparison.words(otherTime) + " there";
            if (predicate.once()
                    && TimeComparison.apart(time, otherTime)
                    && Stance.of(one).competes()) {
                return new Verdict(Verdict.Outcome.CONTRADICTS, ConflictKind.DATE, dates, 0);
            }
            if (TimeComparison.uneven(time, otherTime)) {
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

    private Verdict different(Claim one, Claim other, ValueComparison values) {
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
        if (one.getValue() instanceof TimeValue && other.getValue() instanceof TimeValue) {
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
        return TimeComparison.meet(one.getValidTime(), other.getValidTime());
    }

    private boolean meeting(Claim one, Claim other) {
        return predicate.temporality() == Temporality.CUMULATIVE
                ? TimeComparison.sameMoment(one.getAsOf(), other.getAsOf())
                : TimeComparison.meet(one.getValidTime(), other.getValidTime());
    }

    private String moments(Claim one, Claim other) {
        boolean total = predicate.temporality() == Temporality.CUMULATIVE;
        TimeValue first = total ? one.getAsOf() : one.getValidTime();
        TimeValue second = total ? other.getAsOf() : other.getValidTime();
        if (first == null && second == null) {
            return total ? "neither with an as-of" : "neither dated";
        }
        if (first != null && second != null && first.normal().equals(second.normal())) {
            return total ? "same as-of" : "at the same time";
        }
        String what = total ? "as-of " : "";
        String words = "%s here, %s there"
                .formatted(
                        (TimeComparison.dated(first) ? what : "") + TimeComparison.words(first),
                        (TimeComparison.dated(second) ? what : "") + TimeComparison.words(second));
        return meeting(one, other) ? words : words + ": they may follow each other";
    }
}
