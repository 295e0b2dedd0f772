package org.claimgraph.ingest.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.claimgraph.graph.value.BooleanValue;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.ConvertedAmount;
import org.claimgraph.graph.value.DateBasis;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.ExclusiveEnds;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.NoValue;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.Quantity;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.value.ShareOf;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;

/** Reads the value of a claim from a JSON object with one member, named after the type of the value. */
final class ValueReader {
    private static final String[] WHEN = {"text", "from", "to", "precision", "basis"};
    private static final String[] SPAN = {"text", "from", "to", "precision", "basis", "ended"};
    private static final String[] TYPES = {
        "money", "share", "quantity", "date", "entity", "text", "boolean", "unknown", "none"
    };

    private ValueReader() {}

    /** The value in a member of the line. */
    static Value read(JsonLine line, String name) {
        JsonLine value = line.object(name, TYPES);
        if (value == null) {
            throw line.wrong("lacks \"%s\"".formatted(name));
        }
        String type = value.onlyMember();
        return switch (type) {
            case "money" ->
                money(value.requiredObject(
                        type, "amount", "maxAmount", "currency", "bound", "per", "conversions", "exclusive"));
            case "share" -> share(value.requiredObject(type, "percent", "maxPercent", "bound", "of", "exclusive"));
            case "quantity" ->
                quantity(value.requiredObject(type, "amount", "maxAmount", "unit", "bound", "exclusive"));
            case "date" -> when(value, type);
            case "entity" -> entity(value, value.json().get(type));
            case "text" -> text(value.requiredObject(type, "value", "language"));
            case "boolean" -> new BooleanValue(value.truth(type));
            case "unknown" -> new UnknownValue(value.text(type));
            default -> new NoValue(value.text(type));
        };
    }

    private static Money money(JsonLine money) {
        List<ConvertedAmount> conversions = money.objects(
                "conversions",
                one -> new ConvertedAmount(
                        new Decimal(one.decimal("amount")),
                        one.required("currency"),
                        one.word("bound", Bound.class),
                        one.text("printed")),
                "amount",
                "currency",
                "bound",
                "printed");
        return new Money(
                new Decimal(money.decimal("amount")),
                optional(money, "maxAmount"),
                money.required("currency"),
                money.word("bound", Bound.class),
                money.text("per"),
                conversions,
                money.word("exclusive", ExclusiveEnds.class));
    }

    private static Share share(JsonLine share) {
        return new Share(
                new Decimal(share.decimal("percent")),
                optional(share, "maxPercent"),
                share.word("bound", Bound.class),
                share.word("of", ShareOf.class),
                share.word("exclusive", ExclusiveEnds.class));
    }

    private static Quantity quantity(JsonLine quantity) {
        return new Quantity(
                new Decimal(quantity.decimal("amount")),
                optional(quantity, "maxAmount"),
                quantity.required("unit"),
                quantity.word("bound", Bound.class),
                quantity.word("exclusive", ExclusiveEnds.class));
    }

    private static Decimal optional(JsonLine line, String name) {
        return line.has(name) ? new Decimal(line.decimal(name)) : null;
    }

    private static EntityValue entity(JsonLine value, JsonNode entity) {
        return entity.isTextual()
                ? new EntityValue(entity.textValue(), null)
                : new EntityValue(null, value.requiredObject("entity", "text").required("text"));
    }

    private static TextValue text(JsonLine text) {
        return new TextValue(text.required("value"), text.required("language"));
    }

    /** The point in time in a member of the line, or null. */
    static TimeValue when(JsonLine line, String name) {
        return time(line.object(name, WHEN));
    }

    /** The span of time in a member of the line, which can have ended on an unknown day, or null. */
    static TimeValue span(JsonLine line, String name) {
        return time(line.object(name, SPAN));
    }

    private static TimeValue time(JsonLine time) {
        return time == null
                ? null
                : new TimeValue(
                        time.text("text"),
                        time.day("from"),
                        time.day("to"),
                        time.word("precision", Precision.class),
                        time.word("basis", DateBasis.class),
                        time.truth("ended"));
    }
}
