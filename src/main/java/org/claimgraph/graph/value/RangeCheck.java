package org.claimgraph.graph.value;

import org.claimgraph.engine.execution.ApiException;

/** Checks that a number has an upper end, and may exclude its ends, only with the bound {@code BETWEEN}, and that the range is not empty. */
final class RangeCheck {
    private RangeCheck() {}

    static void check(Decimal amount, Decimal maxAmount, Bound bound, ExclusiveEnds exclusive) {
        if ((maxAmount != null) != (bound == Bound.BETWEEN)) {
            throw ApiException.badInput(
                    "A number needs an upper end if, and only if, its bound is BETWEEN: amount %s, upper end %s, bound %s."
                            .formatted(amount, maxAmount, bound));
        }
        if (maxAmount != null && maxAmount.compareTo(amount) < 0) {
            throw ApiException.badInput("The range ends before it begins: %s to %s.".formatted(amount, maxAmount));
        }
        if (exclusive != null && bound != Bound.BETWEEN) {
            throw ApiException.badInput(
                    "Only a range with the bound BETWEEN can exclude its ends: exclusive %s, bound %s."
                            .formatted(exclusive, bound));
        }
        if (exclusive != null && maxAmount.equals(amount)) {
            throw ApiException.badInput("The range from %s to %s contains no number, because it excludes an end."
                    .formatted(amount, maxAmount));
        }
    }
}
