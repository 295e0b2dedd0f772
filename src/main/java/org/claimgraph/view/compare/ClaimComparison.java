package org.claimgraph.view.compare;

import java.math.BigDecimal;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Polarity;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.NoValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Temporality;
import org.claimgraph.view.reason.Reason;
import org.claimgraph.view.reason.ReasonArgument;
import org.claimgraph.view.reason.ReasonTemplate;

/** Compares two claims of one fact. */
public class ClaimComparison {
    private static final String STATUS = "status";
    private final Predicate predicate;
    private final BigDecimal tolerance;

    public ClaimComparison(Predicate predicate) {
        this(predicate, predicate.tolerance().number());
    }

    /** With this tolerance in percent instead of the vocabulary's. */
    public ClaimComparison(Predicate predicate, BigDecimal tolerance) {
        this.predicate = predicate;
        this.tolerance = tolerance;
    }

    public Predicate predicate() {
        return predicate;
    }

    /** The relative difference of numbers that does not matter, in percent. */
    public BigDecimal tolerance() {
        return tolerance;
    }

    /** Whether both values can be true at the same time: equal, or overlapping intervals. */
    public boolean compatible(Value one, Value other) {
        return ValueComparison.of(one, other, tolerance).sort() == ValueComparison.Sort.SAME;
    }

    /** Whether the values are known, comparable and different. */
    public boolean differ(Value one, Value other) {
        return ValueComparison.of(one, other, tolerance).sort() == ValueComparison.Sort.DIFFERENT;
    }

    /** Compares what two claims say. A source does not contradict its own statement by denying it. */
    public Verdict compare(Claim one, Claim other) {
        Verdict verdict = compareStatements(one, other);
        return verdict.kind() == ConflictKind.POLARITY && one.origin().equals(other.origin())
                ? Verdict.unrelated(verdict.reason())
                : verdict;
    }

    /** Whether the statements of two claims cannot both be true, also where one source makes both. */
    public boolean exclude(Claim one, Claim other) {
        return compareStatements(one, other).contradicts();
    }

    private Verdict compareStatements(Claim one, Claim other) {
        ValueComparison values = ValueComparison.of(one.getValue(), SymmetricEnds.seenFrom(one, other), tolerance);
        boolean sameSide = Stance.side(one) == Stance.side(other);
        boolean affirmed = sameSide && Stance.side(one) == Polarity.AFFIRMED;
        if (one.getValue() instanceof UnknownValue && other.getValue() instanceof UnknownValue) {
            return sameSide && sameStance(one, other)
                    ? Verdict.agrees(null, values.reason())
                    : Verdict.unrelated(values.reason());
        }
        return switch (values.sort()) {
            case OPEN ->
                affirmed && isNone(one) != isNone(other)
                        ? unknownBesideNone(one, other, values)
                        : Verdict.unrelated(values.reason());
            case INCOMPARABLE ->
                affirmed && predicate.hasOneValue() && sameStance(one, other) && competes(one) && atSameTime(one, other)
                        ? new Verdict(Verdict.Outcome.INCOMPARABLE, null, values.reason(), 0)
                        : Verdict.unrelated(values.reason());
            case SAME -> sameSide ? agreeing(one, other, values) : opposed(one, other);
            case DIFFERENT ->
                affirmed && (predicate.hasOneValue() || isNone(one) || isNone(other))
                        ? different(one, other, values)
                        : Verdict.unrelated(Reason.of(ReasonTemplate.BOTH_POSSIBLE));
        };
    }

    private Verdict agreeing(Claim one, Claim other, ValueComparison values) {
        if (!sameStance(one, other)) {
            return isRelation(one) ? Verdict.unrelated(values.reason()) : differentStances(one, other);
        }
        TimeValue time = one.getValidTime();
        TimeValue otherTime = other.getValidTime();
        if (predicate.temporality() == Temporality.EVENT) {
            Reason dates = TimeComparison.described(time, otherTime);
            if (predicate.once()
                    && TimeComparison.disjoint(time, otherTime)
                    && Stance.of(one).competes()) {
                return new Verdict(Verdict.Outcome.CONTRADICTS, ConflictKind.DATE, dates, 0);
            }
            if (TimeComparison.differInPrecision(time, otherTime)) {
                return Verdict.agrees(ConflictKind.PRECISION, Reason.of(ReasonTemplate.DATED_MORE_PRECISELY, dates));
            }
        }
        return Verdict.agrees(values.widens() ? ConflictKind.PRECISION : null, values.reason());
    }

    /** Whether it is a relation among several possible ones: planned and done, as being a party to a deal, it does not seem contradictory. */
    private boolean isRelation(Claim claim) {
        return claim.getValue() instanceof EntityValue && !predicate.functional();
    }

    private Verdict opposed(Claim one, Claim other) {
        if (!sameStance(one, other)) {
            return differentStances(one, other);
        }
        Reason denial = Reason.of(ReasonTemplate.AFFIRMED_AND_DENIED);
        if (!Stance.of(one).competes()) {
            return Verdict.unrelated(
                    Reason.of(ReasonTemplate.BOTH_ONLY, Stance.of(one).described()));
        }
        return atSameTime(one, other)
                ? new Verdict(Verdict.Outcome.CONTRADICTS, ConflictKind.POLARITY, denial, 0)
                : Verdict.apparent(
                        ConflictKind.POLARITY, Reason.of(ReasonTemplate.AT_OTHER_TIME, denial, times(one, other)));
    }

    private Verdict different(Claim one, Claim other, ValueComparison values) {
        if (!sameStance(one, other)) {
            return differentStances(one, other);
        }
        if (!competes(one)) {
            return Verdict.unrelated(
                    Reason.of(ReasonTemplate.BOTH_ONLY, Stance.of(one).described()));
        }
        Reason times = times(one, other);
        return atSameTime(one, other)
                ? new Verdict(
                        Verdict.Outcome.CONTRADICTS,
                        kind(one, other),
                        Reason.of(ReasonTemplate.AT_TIME, values.reason(), times),
                        values.distance())
                : Verdict.apparent(kind(one, other), Reason.of(ReasonTemplate.AT_OTHER_TIME, values.reason(), times));
    }

    /** An unknown value contradicts nothing, but seems to contradict that there is none. */
    private Verdict unknownBesideNone(Claim one, Claim other, ValueComparison values) {
        if (!sameStance(one, other) || !competes(one)) {
            return Verdict.unrelated(values.reason());
        }
        return Verdict.apparent(
                kind(one, other),
                atSameTime(one, other)
                        ? Reason.of(ReasonTemplate.UNKNOWN_CONTRADICTS_NOTHING, values.reason())
                        : Reason.of(ReasonTemplate.AT_OTHER_TIME, values.reason(), times(one, other)));
    }

    private static boolean isNone(Claim claim) {
        return claim.getValue() instanceof NoValue;
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

    private boolean competes(Claim claim) {
        return predicate.temporality() == Temporality.FORECAST
                || Stance.of(claim).competes();
    }

    /** Whether the claims share a stance; all forecasts do. */
    private boolean sameStance(Claim one, Claim other) {
        return predicate.temporality() == Temporality.FORECAST || Stance.of(one) == Stance.of(other);
    }

    private static Verdict differentStances(Claim one, Claim other) {
        Stance first = Stance.of(one);
        Stance second = Stance.of(other);
        Reason reason = Reason.of(ReasonTemplate.DIFFERENT_STANCES, first.described(), second.described());
        return first == Stance.OPINION || second == Stance.OPINION
                ? Verdict.unrelated(reason)
                : Verdict.apparent(ConflictKind.MODALITY, reason);
    }

    /** Whether the valid times of both claims overlap certainly, or one of them is unknown. */
    public static boolean sameTime(Claim one, Claim other) {
        return TimeComparison.compete(one.getValidTime(), other.getValidTime());
    }

    private boolean atSameTime(Claim one, Claim other) {
        return switch (predicate.temporality()) {
            case CUMULATIVE -> TimeComparison.sameAsOf(one.getAsOf(), other.getAsOf());
            case FORECAST -> TimeComparison.overlap(one.getValidTime(), other.getValidTime());
            case EVENT ->
                predicate.once()
                        ? sameTime(one, other)
                        : TimeComparison.overlap(one.getValidTime(), other.getValidTime());
            case STATE -> sameTime(one, other);
        };
    }

    private Reason times(Claim one, Claim other) {
        boolean total = predicate.temporality() == Temporality.CUMULATIVE;
        TimeValue first = total ? one.getAsOf() : one.getValidTime();
        TimeValue second = total ? other.getAsOf() : other.getValidTime();
        if (first == null && second == null) {
            return Reason.of(total ? ReasonTemplate.NEITHER_AS_OF : ReasonTemplate.NEITHER_DATED);
        }
        if (first != null && second != null && first.canonical().equals(second.canonical()) && atSameTime(one, other)) {
            return Reason.of(total ? ReasonTemplate.SAME_AS_OF : ReasonTemplate.SAME_TIME);
        }
        Reason both = Reason.of(ReasonTemplate.HERE_AND_THERE, time(first, total), time(second, total));
        return atSameTime(one, other) ? both : Reason.of(ReasonTemplate.MAY_FOLLOW, both);
    }

    private static ReasonArgument time(TimeValue time, boolean total) {
        ReasonArgument described = TimeComparison.described(time);
        return total && TimeComparison.dated(time) ? Reason.of(ReasonTemplate.AS_OF, described) : described;
    }
}
