package org.claimgraph.source;

import org.claimgraph.platform.page.Keyset;
import org.claimgraph.platform.page.OrderDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** The sort order of documents. */
@Input("DocumentOrder")
@Description("The sort order of documents.")
public record DocumentOrder(
        @Description("The sort key; by default ID.") DocumentOrderField field,

        @Description("The direction; by default ascending.") OrderDirection direction) {

    /** The sort keys of documents. */
    @org.eclipse.microprofile.graphql.Enum("DocumentOrderField")
    @Description("The sort keys of documents.")
    public enum DocumentOrderField {
        @Description("The id.")
        ID,
        @Description("The day of publication; documents without one come first in ascending order.")
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
