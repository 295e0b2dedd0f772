package org.claimgraph.graph.value;

import org.claimgraph.engine.execution.ApiException;

/** The rule that there is an upper end exactly with the bound {@code BETWEEN}, and that it is not below the lower one. */
final class RangeCheck {
    private RangeCheck() {}

    static void check(Decimal amount, Decimal maxAmount, Bound bound) {
        if ((maxAmount != null) != (bound == Bound.BETWEEN)) {
            throw ApiException.badInput(
                    "An upper end needs the bound BETWEEN, and BETWEEN needs an upper end: %s to %s has the bound %s."
                            .formatted(amount, maxAmount, bound));
        }
        if (maxAmount != null && maxAmount.compareTo(amount) < 0) {
            throw ApiException.badInput("The range ends before it begins: %s to %s.".formatted(amount, maxAmount));
        }
    }
}
