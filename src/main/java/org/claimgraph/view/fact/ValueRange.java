package org.claimgraph.view.fact;

import java.math.BigDecimal;
import java.util.List;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.view.compare.NumberInterval;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The range of the numbers that the claims of a fact give. */
@Description("The range of the numbers that the claims of a fact give.")
public record ValueRange(
        @Description("The lower end; null if a claim leaves it open.")
        Decimal low,

        @Description("The upper end; null if a claim leaves it open.")
        Decimal high,

        @NonNull @Description("The unit: a currency (ISO 4217), a ShareOf such as EQUITY, or a unit of measurement.")
        String unit) {

    /** Null if there is no number or the units differ. */
    static ValueRange of(List<Position> positions) {
        List<NumberInterval> intervals = positions.stream()
                .filter(Position::counts)
                .flatMap(position -> position.getValues().stream())
                .map(NumberInterval::printed)
                .toList();
        if (intervals.isEmpty() || intervals.stream().anyMatch(java.util.Objects::isNull)) {
            return null;
        }
        String unit = intervals.getFirst().unit();
        if (!intervals.stream().allMatch(interval -> interval.unit().equals(unit))) {
            return null;
        }
        boolean openBelow = intervals.stream().anyMatch(interval -> interval.low() == null);
        boolean openAbove = intervals.stream().anyMatch(interval -> interval.high() == null);
        BigDecimal low = openBelow
                ? null
                : intervals.stream()
                        .map(NumberInterval::low)
                        .min(BigDecimal::compareTo)
                        .orElseThrow();
        BigDecimal high = openAbove
                ? null
                : intervals.stream()
                        .map(NumberInterval::high)
                        .max(BigDecimal::compareTo)
                        .orElseThrow();
        return new ValueRange(decimal(low), decimal(high), unit);
    }

    private static Decimal decimal(BigDecimal number) {
        return number == null ? null : new Decimal(number);
    }
}
