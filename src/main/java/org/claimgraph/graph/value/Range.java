package org.claimgraph.graph.value;

import org.claimgraph.engine.execution.ApiException;

/** The rule that an upper end and the bound {@code BETWEEN} come together, the lower end first. */
final class Range {
    private Range() {}

    static void check(Decimal amount, Decimal maxAmount, Bound bound) {
        if ((maxAmount != null) != (bound == Bound.BETWEEN)) {
            throw ApiException.badInput(
                    "An upper end goes with the bound BETWEEN and with no other: %s to %s has the bound %s."
                            .formatted(amount, maxAmount, bound));
        }
        if (maxAmount != null && maxAmount.compareTo(amount) < 0) {
            throw ApiException.badInput("The range ends before it begins: %s to %s.".formatted(amount, maxAmount));
        }
    }
}
