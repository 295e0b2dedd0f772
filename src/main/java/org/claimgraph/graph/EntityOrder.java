package org.claimgraph.graph;

import java.util.Objects;
import org.claimgraph.platform.page.Keyset;
import org.claimgraph.platform.page.OrderDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** An order of entities. */
@Input("EntityOrder")
@Description("An order of entities.")
public record EntityOrder(
        @Description("What to order by; by default the name.")
        EntityOrderField field,

        @Description("Which end comes first; by default the smallest.")
        OrderDirection direction) {

    /** What entities can be ordered by. */
    @org.eclipse.microprofile.graphql.Enum("EntityOrderField")
    @Description("What entities can be ordered by.")
    public enum EntityOrderField {
        @Description("The name that the entity is shown by.")
        NAME,
        @Description("The id.")
        ID
    }

    static Keyset keyset(EntityOrder order) {
        boolean descending = order != null && order.direction == OrderDirection.DESC;
        Keyset.Key id = new Keyset.Key("e.id", Keyset.Type.TEXT);
        EntityOrderField field =
                order == null ? EntityOrderField.NAME : Objects.requireNonNullElse(order.field, EntityOrderField.NAME);
        return switch (field) {
            case NAME -> Keyset.by("entities by name", descending, new Keyset.Key("e.name", Keyset.Type.TEXT), id);
            case ID -> Keyset.by("entities by id", descending, id);
        };
    }
}
