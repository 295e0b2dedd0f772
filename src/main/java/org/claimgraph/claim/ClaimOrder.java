package org.claimgraph.claim;

import java.util.Objects;
import org.claimgraph.platform.page.Keyset;
import org.claimgraph.platform.page.OrderDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** The sort order of claims. */
@Input("ClaimOrder")
@Description("The sort order of claims.")
public record ClaimOrder(
        @Description("The sort key; by default RECORDED.") ClaimOrderField field,

        @Description("The direction; by default ascending.") OrderDirection direction) {

    /** The sort keys of claims. */
    @org.eclipse.microprofile.graphql.Enum("ClaimOrderField")
    @Description("The sort keys of claims.")
    public enum ClaimOrderField {
        @Description("The order in which the claims were recorded.")
        RECORDED,
        @Description("The day of publication of the document; claims without one come first in ascending order.")
        PUBLISHED,
        @Description("The key of the predicate, then the order of recording.")
        PREDICATE,
        @Description(
                "The number of the value, else the first day of a date; claims with neither come first in ascending order. Amounts in different currencies are not converted: filter by value.currency.")
        VALUE
    }

    /** Below every number that a claim can have. */
    public static final String NO_NUMBER = "-1" + "0".repeat(39);

    static Keyset keyset(ClaimOrder order) {
        boolean descending = order != null && order.direction == OrderDirection.DESC;
        Keyset.Key sequence = new Keyset.Key("c.sequence", Keyset.Type.NUMBER);
        ClaimOrderField field = order == null
                ? ClaimOrderField.RECORDED
                : Objects.requireNonNullElse(order.field, ClaimOrderField.RECORDED);
        return switch (field) {
            case RECORDED -> Keyset.by("claims as recorded", descending, sequence);
            case PUBLISHED ->
                Keyset.by(
                        "claims by publication",
                        descending,
                        new Keyset.Key("c.published_on", Keyset.Type.DAY),
                        sequence);
            case PREDICATE ->
                Keyset.by("claims by predicate", descending, new Keyset.Key("c.predicate", Keyset.Type.TEXT), sequence);
            case VALUE ->
                Keyset.by(
                        "claims by value",
                        descending,
                        new Keyset.Key("coalesce(c.value_amount, " + NO_NUMBER + ")", Keyset.Type.DECIMAL),
                        new Keyset.Key("coalesce(c.value_from, c.value_to, date '0001-01-01')", Keyset.Type.DAY),
                        sequence);
        };
    }
}
