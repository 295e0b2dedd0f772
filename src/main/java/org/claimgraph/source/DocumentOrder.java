package org.claimgraph.source;

import org.claimgraph.platform.page.Keyset;
import org.claimgraph.platform.page.OrderDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** An order of documents. */
@Input("DocumentOrder")
@Description("An order of documents.")
public record DocumentOrder(
        @Description("What to order by; by default the id.") DocumentOrderField field,

        @Description("Which end comes first; by default the smallest.")
        OrderDirection direction) {

    /** What documents can be ordered by. */
    @org.eclipse.microprofile.graphql.Enum("DocumentOrderField")
    @Description("What documents can be ordered by.")
    public enum DocumentOrderField {
        @Description("The id.")
        ID,
        @Description("The day of publication; what has none counts as the earliest.")
        PUBLISHED
    }

    static Keyset keyset(DocumentOrder order) {
        boolean descending = order != null && order.direction == OrderDirection.DESC;
        Keyset.Key id = new Keyset.Key("d.id", Keyset.Type.TEXT);
        if (order != null && order.field == DocumentOrderField.PUBLISHED) {
            return Keyset.by(
                    "documents by publication",
                    descending,
                    new Keyset.Key("coalesce(d.published_at_from, date '0001-01-01')", Keyset.Type.DAY),
                    id);
        }
        return Keyset.by("documents by id", descending, id);
    }
}
