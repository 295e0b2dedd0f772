package org.claimgraph.graph.value;

import org.claimgraph.engine.execution.ApiException;

/** Checks that a number has an upper end only with the bound {@code BETWEEN}, and that it is not below the lower end. */
final class RangeCheck {
    private RangeCheck() {}

    static void check(Decimal amount, Decimal maxAmount, Bound bound) {
        if ((maxAmount != null) != (bound == Bound.BETWEEN)) {
            throw ApiException.badInput(
                    "A number needs an upper end if, and only if, its bound is BETWEEN: amount %s, upper end %s, bound %s."
                            .formatted(amount, maxAmount, bound));
        }
        if (maxAmount != null && maxAmount.compareTo(amount) < 0) {
            throw ApiException.badInput("The range ends before it begins: %s to %s.".formatted(amount, maxAmount));
        }
    }
}
