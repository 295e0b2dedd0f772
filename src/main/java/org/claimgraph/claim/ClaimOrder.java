package org.claimgraph.claim;

import java.util.Objects;
import org.claimgraph.platform.page.Keyset;
import org.claimgraph.platform.page.OrderDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** An order of claims. */
@Input("ClaimOrder")
@Description("An order of claims.")
public record ClaimOrder(
        @Description("What to order by; by default the order of the ledger.")
        ClaimOrderField field,

        @Description("Which end comes first; by default the smallest.")
        OrderDirection direction) {

    /** What claims can be ordered by. */
    @org.eclipse.microprofile.graphql.Enum("ClaimOrderField")
    @Description("What claims can be ordered by.")
    public enum ClaimOrderField {
        @Description("The order in which the ledger recorded them.")
        RECORDED,
        @Description("The day of publication of their documents; what has none counts as the earliest.")
        PUBLISHED,
        @Description("The predicate, then the order of the ledger.")
        PREDICATE
    }

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
        };
    }
}
