package org.claimgraph.view.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.value.BooleanValue;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.Quantity;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.value.ValueDisplay;
import org.claimgraph.graph.vocabulary.Temporality;
import org.claimgraph.view.compare.EqualTexts;

/**
 * Chooses among the facts of one predicate, by the claims that support them; by all claims of a fact that none supports.
 *
 * @param value the id or name of an entity, a text, a number, true, false or a day; null for any value
 * @param entities the keys of the entities that the value stands for; empty if it stands for none
 * @param on a day within a stated time of the fact, or within the most exact time of its event; null for any time
 */
record FactChoice(String value, Set<String> entities, LocalDate on) {
    private static final Comparator<Fact> BEST_LAST = Comparator.comparing(Fact::getIndependentSources)
            .thenComparing(Fact::getCoversSeveralEvents, Comparator.reverseOrder())
            .thenComparing(FactChoice::lastDay, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Fact::key, Comparator.reverseOrder());

    FactChoice {
        if (value != null && value.startsWith(IdFamily.ENTITY.of(""))) {
            IdFamily.ENTITY.key(value);
        }
    }

    /** A choice by a value that stands for no entity, or for one by its id. */
    FactChoice(String value, LocalDate on) {
        this(
                value,
                value != null && value.startsWith(IdFamily.ENTITY.of(""))
                        ? Set.of(IdFamily.ENTITY.key(value))
                        : Set.of(),
                on);
    }

    /**
     * The fact with the most identified sources, then one that is about a single event, then the latest, then the one with the
     * first key; null if there is none.
     */
    static Fact best(List<Fact> matching) {
        return matching.stream()
                .max(BEST_LAST)
                .map(fact -> fact.chosenAmong(matching.size()))
                .orElse(null);
    }

    /** The condition on the facts about the entity with the key. */
    Predicate<Fact> about(String entity) {
        return fact -> matches(fact, entity);
    }

    private boolean matches(Fact fact, String entity) {
        List<Claim> claims = supporting(fact);
        boolean symmetric = fact.getPredicate().symmetric();
        Predicate<Claim> hasValue = claim -> hasValue(claim, symmetric, entity);
        if (on == null) {
            return claims.stream().anyMatch(hasValue);
        }
        if (fact.getPredicate().temporality() == Temporality.EVENT) {
            return claims.stream().anyMatch(hasValue) && happenedOn(on, claims);
        }
        return claims.stream().anyMatch(claim -> hasValue.test(claim) && holdsOn(on, claim.getValidTime()));
    }

    private static List<Claim> supporting(Fact fact) {
        List<Claim> supporting =
                fact.getClaims().stream().filter(fact::isSupportedBy).toList();
        return supporting.isEmpty() ? fact.getClaims() : supporting;
    }

    private static boolean holdsOn(LocalDate day, TimeValue time) {
        return time != null && (time.from() != null || time.to() != null) && time.mayHold(day);
    }

    /** Whether the day lies in a time of the event that no more exact time of it narrows. */
    private static boolean happenedOn(LocalDate day, List<Claim> claims) {
        List<EventTime> times = claims.stream()
                .map(claim -> EventTime.of(claim.getValidTime()))
                .filter(EventTime::isDated)
                .distinct()
                .toList();
        return times.stream()
                .filter(time -> time.contains(day))
                .anyMatch(time -> times.stream().noneMatch(other -> !other.equals(time) && other.isWithin(time)));
    }

    /** Whether the claim has the value; of a symmetric predicate, the value is the end other than the entity. */
    private boolean hasValue(Claim claim, boolean symmetric, String entity) {
        if (value == null) {
            return true;
        }
        boolean reversed = symmetric
                && claim.getValue() instanceof EntityValue
                && !claim.subjectKey().equals(entity);
        return reversed ? entities.contains(claim.subjectKey()) : isSame(claim.getValue());
    }

    private boolean isSame(Value stated) {
        return switch (stated) {
            case EntityValue entity ->
                entity.entityId() == null
                        ? EqualTexts.areEqual(value, entity.entityText())
                        : entities.contains(entity.entityId());
            case TextValue text -> EqualTexts.areEqual(value, text.text());
            case Money money -> isNumber(money.amount().number());
            case Share share -> isNumber(share.percent().number());
            case Quantity quantity -> isNumber(quantity.amount().number());
            case BooleanValue truth -> value.equalsIgnoreCase(String.valueOf(truth.isTrue()));
            case TimeValue time -> value.equalsIgnoreCase(ValueDisplay.of(time.closed(), key -> key));
            default -> false;
        };
    }

    private boolean isNumber(BigDecimal number) {
        try {
            return new BigDecimal(value).compareTo(number) == 0;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static LocalDate lastDay(Fact fact) {
        return fact.getClaims().stream()
                .map(Claim::getValidTime)
                .filter(Objects::nonNull)
                .map(time -> time.to() == null ? time.from() : time.to())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
