package org.claimgraph.view.fact;

import java.math.BigDecimal;
import java.util.List;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.view.compare.Interval;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The span of the numbers that the claims of a fact give. */
@Description("The span of the numbers that the claims of a fact give.")
public record ValueRange(
        @Description("The smallest number; null where a claim leaves it open below.")
        Decimal low,

        @Description("The largest number; null where a claim leaves it open above.")
        Decimal high,

        @NonNull @Description("What the numbers count: a currency, a percentage of something, or a unit.")
        String unit) {

    /** Null where there is no number, or where the units differ. */
    static ValueRange of(List<Position> positions) {
        List<Interval> intervals = positions.stream()
                .filter(Position::counts)
                .flatMap(position -> position.getValues().stream())
                .map(Interval::printed)
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
                        .map(Interval::low)
                        .min(BigDecimal::compareTo)
                        .orElseThrow();
        BigDecimal high = openAbove
                ? null
                : intervals.stream()
                        .map(Interval::high)
                        .max(BigDecimal::compareTo)
                        .orElseThrow();
        return new ValueRange(decimal(low), decimal(high), unit);
    }

    private static Decimal decimal(BigDecimal number) {
        return number == null ? null : new Decimal(number);
    }
}
