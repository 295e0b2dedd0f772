package org.claimgraph.view.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.platform.page.OrderDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** The sort order of the facts about an entity. */
@Input("FactOrder")
@Description("The sort order of the facts about an entity.")
public record FactOrder(
        @Description("The sort key; by default RECORDED.") FactOrderField field,

        @Description("The direction; by default ascending.") OrderDirection direction) {

    /** The sort keys of facts. */
    @org.eclipse.microprofile.graphql.Enum("FactOrderField")
    @Description("The sort keys of facts.")
    public enum FactOrderField {
        @Description("The order in which their first claims were recorded.")
        RECORDED,
        @Description(
                "The first day in its claims, or the last day where no first one is known; facts without a calendar date come first in ascending order.")
        TIME,
        @Description(
                "The highest number of its `range`, or the lowest where there is no highest one; facts without a range come first in ascending order. Amounts in different currencies are not converted.")
        VALUE,
        @Description("The number of identified independent sources.")
        SOURCES
    }

    /** Compares facts that are in the order of recording; facts with equal keys stay in that order, also descending. */
    Comparator<Fact> comparator() {
        Comparator<Fact> comparator = switch (Objects.requireNonNullElse(field, FactOrderField.RECORDED)) {
            case RECORDED ->
                Comparator.comparing(fact -> fact.getClaims().getFirst().sequence());
            case TIME -> Comparator.comparing(FactOrder::day);
            case VALUE -> Comparator.comparing(FactOrder::number, Comparator.nullsFirst(Comparator.naturalOrder()));
            case SOURCES -> Comparator.comparing(Fact::getIndependentSources);
        };
        return direction == OrderDirection.DESC ? comparator.reversed() : comparator;
    }

    private static LocalDate day(Fact fact) {
        return fact.getClaims().stream()
                .map(Claim::getValidTime)
                .filter(Objects::nonNull)
                .map(time -> time.from() == null ? time.to() : time.from())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private static BigDecimal number(Fact fact) {
        ValueRange range = fact.getRange();
        if (range == null) {
            return null;
        }
        Decimal number = range.high() == null ? range.low() : range.high();
        return number == null ? null : number.number();
    }
}
