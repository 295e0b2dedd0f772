package org.claimgraph.view.statistics;

import java.util.Objects;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.page.OrderDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** The sort order of groups of claims; null values have been replaced by the defaults. */
@Input("ClaimGroupOrder")
@Description("The sort order of groups of claims. Groups with equal sort keys are ordered by size, then by key.")
public record ClaimGroupOrder(
        @Description("The sort key; by default COUNT.") ClaimGroupOrderField field,

        @Description("The direction; by default descending for COUNT and SUM, ascending for KEY.")
        OrderDirection direction,

        @Description(
                "For SUM, the unit of the sums: a currency (ISO 4217), a ShareOf such as EQUITY, or a unit of measurement. Required if the numbers have several units.")
        String unit,

        @Description("For SUM, the basis of the sums; by default STATED. Totals have no sum.")
        AmountBasis basis) {

    /** The sort keys of groups. */
    @org.eclipse.microprofile.graphql.Enum("ClaimGroupOrderField")
    @Description("The sort keys of groups of claims.")
    public enum ClaimGroupOrderField {
        @Description("The number of claims.")
        COUNT,
        @Description("The key.")
        KEY,
        @Description(
                "The largest `sum` among the `amounts` of the group with the order's `unit` and `basis`; groups without one come last.")
        SUM
    }

    static final ClaimGroupOrder LARGEST_FIRST = new ClaimGroupOrder(null, null, null, null);

    public ClaimGroupOrder {
        field = Objects.requireNonNullElse(field, ClaimGroupOrderField.COUNT);
        if (field != ClaimGroupOrderField.SUM && (unit != null || basis != null)) {
            throw ApiException.badInput("orderBy.%s goes with the field SUM, not %s: leave it out."
                    .formatted(unit == null ? "basis" : "unit", field));
        }
        if (basis == AmountBasis.TOTAL) {
            throw ApiException.badInput("orderBy.basis is TOTAL, but totals have no sum: use another basis.");
        }
        basis = Objects.requireNonNullElse(basis, AmountBasis.STATED);
        direction = Objects.requireNonNullElse(
                direction, field == ClaimGroupOrderField.KEY ? OrderDirection.ASC : OrderDirection.DESC);
    }

    boolean bySum() {
        return field == ClaimGroupOrderField.SUM;
    }

    /**
     * The sort expressions.
     *
     * @param keys the key columns
     */
    String expression(String keys) {
        String way = direction == OrderDirection.DESC ? " desc" : " asc";
        return switch (field) {
            case COUNT -> "claims" + way + ", " + keys;
            case KEY -> keys.replace(",", way + ",") + way;
            case SUM -> "case when total is null then 1 else 0 end, total" + way + ", claims desc, " + keys;
        };
    }
}
