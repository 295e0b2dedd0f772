package org.claimgraph.view.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimColumns;
import org.claimgraph.claim.FactColumns;
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

    private FactOrderField orderField() {
        return Objects.requireNonNullElse(field, FactOrderField.RECORDED);
    }

    /** What the comparison reads of facts. */
    FactColumns columns() {
        return switch (orderField()) {
            case RECORDED, SOURCES -> FactColumns.CORE;
            case TIME -> FactFields.claims(ClaimColumns.CORE.with(ClaimColumns.Part.TIMES));
            case VALUE -> FactFields.RANGE;
        };
    }

    /** Compares facts that are in the order of recording; facts with equal keys stay in that order, also descending. */
    Comparator<Fact> comparator() {
        Comparator<Fact> comparator = switch (orderField()) {
            case RECORDED -> Comparator.comparing(Fact::sequence);
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
