package org.claimgraph.view.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

/**
 * Chooses among the facts of one predicate.
 *
 * @param value the id of an entity, a text or a number; null for any value
 * @param on a day within a stated time of the fact; null for any time
 */
record FactChoice(String value, LocalDate on) implements Predicate<Fact> {
    private static final Comparator<Fact> BEST_LAST = Comparator.comparing(Fact::getIndependentSources)
            .thenComparing(FactChoice::lastDay, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Fact::key, Comparator.reverseOrder());

    /** The fact with the most identified sources, then the latest, then the one with the first key; null if there is none. */
    static Fact best(List<Fact> matching) {
        return matching.stream()
                .max(BEST_LAST)
                .map(fact -> fact.chosenAmong(matching.size()))
                .orElse(null);
    }

    @Override
    public boolean test(Fact fact) {
        return fact.getClaims().stream().anyMatch(claim -> hasValue(claim) && isOnDay(claim));
    }

    private boolean hasValue(Claim claim) {
        return value == null || matches(claim.getValue());
    }

    private boolean isOnDay(Claim claim) {
        TimeValue time = claim.getValidTime();
        return on == null || time != null && (time.from() != null || time.to() != null) && time.mayHold(on);
    }

    private boolean matches(Value stated) {
        return switch (stated) {
            case EntityValue entity ->
                entity.entityId() == null
                        ? ValueKey.sameText(value, entity.entityText())
                        : value.equals(IdFamily.ENTITY.of(entity.entityId()));
            case TextValue text -> ValueKey.sameText(value, text.text());
            case Money money -> isNumber(money.amount().number());
            case Share share -> isNumber(share.percent().number());
            case Quantity quantity -> isNumber(quantity.amount().number());
            case BooleanValue truth -> value.equals(String.valueOf(truth.isTrue()));
            default -> false;
        };
    }

    private boolean isNumber(BigDecimal number) {
        return value.equals(number.stripTrailingZeros().toPlainString()) || value.equals(number.toPlainString());
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
