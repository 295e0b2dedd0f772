package org.claimgraph.view.fact;

import java.util.Objects;
import org.claimgraph.platform.page.Keyset;
import org.claimgraph.platform.page.OrderDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** The sort order of the list of all facts. */
@Input("FactListOrder")
@Description("The sort order of the list of all facts.")
public record FactListOrder(
        @Description("The sort key; by default RECORDED.") FactListOrderField field,

        @Description("The direction; by default ascending.") OrderDirection direction) {

    /** The sort keys of the list of all facts. */
    @org.eclipse.microprofile.graphql.Enum("FactListOrderField")
    @Description("The sort keys of the list of all facts.")
    public enum FactListOrderField {
        @Description("The order in which the first claims of the facts were recorded.")
        RECORDED,
        @Description("The key of the predicate, then the order of recording.")
        PREDICATE,
        @Description(
                "The number of identified independent sources, then the order of recording. It cannot be combined with filter.validAt.")
        SOURCES
    }

    static FactListOrderField field(FactListOrder order) {
        return order == null
                ? FactListOrderField.RECORDED
                : Objects.requireNonNullElse(order.field, FactListOrderField.RECORDED);
    }

    static Keyset keyset(FactListOrder order) {
        boolean descending = order != null && order.direction == OrderDirection.DESC;
        Keyset.Key sequence = new Keyset.Key("f.sequence", Keyset.Type.NUMBER);
        Keyset.Key key = new Keyset.Key("f.id", Keyset.Type.TEXT);
        return switch (field(order)) {
            case RECORDED -> Keyset.by("facts as recorded", descending, sequence, key);
            case PREDICATE ->
                Keyset.by(
                        "facts by predicate",
                        descending,
                        new Keyset.Key("f.predicate", Keyset.Type.TEXT),
                        sequence,
                        key);
            case SOURCES ->
                Keyset.by(
                        "facts by sources",
                        descending,
                        new Keyset.Key("f.identified_sources", Keyset.Type.NUMBER),
                        sequence,
                        key);
        };
    }
}
