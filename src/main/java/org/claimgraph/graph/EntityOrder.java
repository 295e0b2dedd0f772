package org.claimgraph.graph;

import java.util.Objects;
import org.claimgraph.platform.page.Keyset;
import org.claimgraph.platform.page.OrderDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** The sort order of entities. */
@Input("EntityOrder")
@Description("The sort order of entities.")
public record EntityOrder(
        @Description("The sort key; by default NAME.") EntityOrderField field,

        @Description("The direction; by default ascending.") OrderDirection direction) {

    /** The sort keys of entities. */
    @org.eclipse.microprofile.graphql.Enum("EntityOrderField")
    @Description("The sort keys of entities.")
    public enum EntityOrderField {
        @Description("The primary name.")
        NAME,
        @Description("The id.")
        ID,
        @Description("The number of claims about the entity that are not retracted.")
        CLAIMS
    }

    static Keyset keyset(EntityOrder order, ClaimCount claims) {
        boolean descending = order != null && order.direction == OrderDirection.DESC;
        Keyset.Key id = new Keyset.Key("e.id", Keyset.Type.TEXT);
        EntityOrderField field =
                order == null ? EntityOrderField.NAME : Objects.requireNonNullElse(order.field, EntityOrderField.NAME);
        return switch (field) {
            case NAME -> Keyset.by("entities by name", descending, new Keyset.Key("e.name", Keyset.Type.TEXT), id);
            case CLAIMS ->
                Keyset.by(
                        "entities by claims", descending, new Keyset.Key(claims.expression(), Keyset.Type.NUMBER), id);
            case ID -> Keyset.by("entities by id", descending, id);
        };
    }
}
