package org.claimgraph.view.relation;

import java.util.Objects;
import org.claimgraph.claim.ClaimOrder;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.page.Keyset;
import org.claimgraph.platform.page.OrderDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** The sort order of relations. */
@Input("RelationOrder")
@Description("The sort order of relations.")
public record RelationOrder(
        @Description("The sort key; by default RECORDED.") RelationOrderField field,

        @Description("The direction; by default ascending.") OrderDirection direction) {

    /** The sort keys of relations. */
    @org.eclipse.microprofile.graphql.Enum("RelationOrderField")
    @Description("The sort keys of relations.")
    public enum RelationOrderField {
        @Description("The order in which their first claims were recorded.")
        RECORDED,
        @Description(
                "The first day in the claims that support the relation, or the last day where no first one is known; relations without a calendar date come first in ascending order.")
        TIME,
        @Description(
                "The highest number in the claims that support the relation; relations without one come first in ascending order. Amounts in different currencies are not converted.")
        VALUE,
        @Description("The primary name of the other end.")
        NAME
    }

    /** @param supporting the condition on the claims that support a relation, in the table alias {@code c} */
    static Keyset keyset(RelationOrder order, Sql supporting) {
        boolean descending = order != null && order.direction == OrderDirection.DESC;
        Keyset.Key sequence = new Keyset.Key("r.sequence", Keyset.Type.NUMBER);
        Keyset.Key id = new Keyset.Key("r.relation_id", Keyset.Type.TEXT);
        RelationOrderField field = order == null
                ? RelationOrderField.RECORDED
                : Objects.requireNonNullElse(order.field, RelationOrderField.RECORDED);
        return switch (field) {
            case RECORDED -> Keyset.by("relation", descending, sequence, id);
            case TIME ->
                Keyset.by(
                        "relations by time",
                        descending,
                        new Keyset.Key(
                                ofClaims(
                                        "min(coalesce(c.valid_time_from, c.valid_time_to))",
                                        supporting,
                                        "date '0001-01-01'"),
                                Keyset.Type.DAY),
                        sequence,
                        id);
            case VALUE ->
                Keyset.by(
                        "relations by value",
                        descending,
                        new Keyset.Key(
                                ofClaims(
                                        "max(coalesce(c.value_max_amount, c.value_amount))",
                                        supporting,
                                        ClaimOrder.NO_NUMBER),
                                Keyset.Type.DECIMAL),
                        sequence,
                        id);
            case NAME ->
                Keyset.by(
                        "relations by name",
                        descending,
                        new Keyset.Key("(select e.name from entity e where e.id = r.other_id)", Keyset.Type.TEXT),
                        sequence,
                        id);
        };
    }

    private static Sql ofClaims(String aggregate, Sql supporting, String none) {
        return Sql.of("coalesce((select " + aggregate + " from claim c where")
                .add(supporting)
                .add("), " + none + ")");
    }
}
