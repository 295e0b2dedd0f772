package org.claimgraph.view;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Polarity;
import org.claimgraph.graph.Folding;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.value.When;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Temporality;

/** When two claims of one fact agree and when they contradict each other. */
final class Comparison {
    private static final Set<Modality> FACTUAL = EnumSet.of(Modality.ASSERTED, Modality.REPORTED, Modality.DENIED);
    private final Predicate predicate;

    Comparison(Predicate predicate) {
        this.predicate = predicate;
    }

    /** Whether both values may be true at once of one thing: the same, or spans that meet. */
    boolean compatible(Value one, Value other) {
        if (one instanceof UnknownValue || other instanceof UnknownValue) {
            return one.getClass() == other.getClass();
        }
        Interval first = Interval.of(one);
        Interval second = Interval.of(other);
        if (first != null && second != null) {
            return first.meets(second, predicate.tolerance().number());
        }
        if (one instanceof TextValue words && other instanceof TextValue others) {
            return Folding.fold(words.value()).equals(Folding.fold(others.value()));
        }
        return one.normal().equals(other.normal());
    }

    /** Whether the claims cannot both be true. */
    boolean contradict(Claim one, Claim other) {
        if (!compete(one, other)) {
            return false;
        }
        boolean sameValue = compatible(one.getValue(), other.getValue());
        boolean sameSide = denies(one) == denies(other);
        if (!sameSide) {
            return sameValue;
        }
        return predicate.functional() && !denies(one) && !sameValue && comparable(one.getValue(), other.getValue());
    }

    private static boolean denies(Claim claim) {
        return claim.getPolarity() == Polarity.NEGATED ^ claim.getModality() == Modality.DENIED;
    }

    /** An unknown value contradicts nothing, and two currencies do not compare. */
    private static boolean comparable(Value one, Value other) {
        if (one instanceof UnknownValue || other instanceof UnknownValue) {
            return false;
        }
        Interval first = Interval.of(one);
        Interval second = Interval.of(other);
        return first == null || second == null || first.unit().equals(second.unit());
    }

    /** Whether the claims answer the same question: of the same sort and about the same time. */
    private boolean compete(Claim one, Claim other) {
        boolean forecast = predicate.temporality() == Temporality.FORECAST;
        if (!forecast && !(FACTUAL.contains(one.getModality()) && FACTUAL.contains(other.getModality()))) {
            return false;
        }
        if (predicate.temporality() == Temporality.CUMULATIVE) {
            return sameMoment(one.getAsOf(), other.getAsOf());
        }
        return overlap(one.getValidTime(), other.getValidTime());
    }

    private static boolean sameMoment(When one, When other) {
        return dated(one) && dated(other) ? overlap(one, other) : dated(one) == dated(other);
    }

    /**
     * Whether the times certainly share a day. An open end is unknown: where one time begins after the other did and the
     * first one's end is not known, the two may follow each other, and nothing is contested.
     */
    private static boolean overlap(When one, When other) {
        if (!dated(one) || !dated(other)) {
            return true;
        }
        LocalDate later = latest(one.from(), other.from());
        return endsNotBefore(one, later) && endsNotBefore(other, later);
    }

    private static boolean endsNotBefore(When time, LocalDate day) {
        if (day == null) {
            return true;
        }
        return time.to() == null
                ? day.equals(time.from()) || time.from() == null
                : !time.to().isBefore(day);
    }

    private static boolean dated(When time) {
        return time != null && (time.from() != null || time.to() != null);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
