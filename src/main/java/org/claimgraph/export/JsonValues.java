package org.claimgraph.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.claimgraph.graph.value.BooleanValue;
import org.claimgraph.graph.value.ConvertedAmount;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.NoValue;
import org.claimgraph.graph.value.Quantity;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;

/** Writes values and times as the lines of a bundle hold them. */
final class JsonValues {
    private JsonValues() {}

    /** An object with one member, named after the type of the value. */
    static void write(JsonGenerator json, Value value) throws IOException {
        json.writeStartObject();
        switch (value) {
            case Money money -> money(json, money);
            case Share share -> share(json, share);
            case Quantity quantity -> quantity(json, quantity);
            case TimeValue time -> time(json, "date", time);
            case EntityValue entity -> entity(json, entity);
            case TextValue text -> {
                json.writeObjectFieldStart("text");
                json.writeStringField("value", text.text());
                json.writeStringField("language", text.language());
                json.writeEndObject();
            }
            case BooleanValue truth -> json.writeBooleanField("boolean", truth.isTrue());
            case UnknownValue unknown -> json.writeStringField("unknown", unknown.reason());
            case NoValue none -> json.writeStringField("none", none.reason());
        }
        json.writeEndObject();
    }

    private static void money(JsonGenerator json, Money money) throws IOException {
        json.writeObjectFieldStart("money");
        text(json, "amount", money.amount());
        text(json, "maxAmount", money.maxAmount());
        text(json, "currency", money.currency());
        text(json, "bound", money.bound());
        text(json, "exclusive", money.exclusive());
        text(json, "per", money.per());
        if (!money.conversions().isEmpty()) {
            json.writeArrayFieldStart("conversions");
            for (ConvertedAmount conversion : money.conversions()) {
                json.writeStartObject();
                text(json, "amount", conversion.amount());
                text(json, "currency", conversion.currency());
                text(json, "bound", conversion.bound());
                text(json, "printed", conversion.printed());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void share(JsonGenerator json, Share share) throws IOException {
        json.writeObjectFieldStart("share");
        text(json, "percent", share.percent());
        text(json, "maxPercent", share.maxPercent());
        text(json, "bound", share.bound());
        text(json, "exclusive", share.exclusive());
        text(json, "of", share.of());
        json.writeEndObject();
    }

    private static void quantity(JsonGenerator json, Quantity quantity) throws IOException {
        json.writeObjectFieldStart("quantity");
        text(json, "amount", quantity.amount());
        text(json, "maxAmount", quantity.maxAmount());
        text(json, "unit", quantity.unit());
        text(json, "bound", quantity.bound());
        text(json, "exclusive", quantity.exclusive());
        json.writeEndObject();
    }

    private static void entity(JsonGenerator json, EntityValue entity) throws IOException {
        if (entity.entityId() != null) {
            json.writeStringField("entity", entity.entityId());
        } else {
            json.writeObjectFieldStart("entity");
            json.writeStringField("text", entity.entityText());
            json.writeEndObject();
        }
    }

    /** A time in a member; nothing for null. */
    static void time(JsonGenerator json, String name, TimeValue time) throws IOException {
        if (time == null) {
            return;
        }
        json.writeObjectFieldStart(name);
        text(json, "text", time.printed());
        text(json, "from", time.from());
        text(json, "to", time.to());
        text(json, "precision", time.precision());
        text(json, "basis", time.basis());
        if (time.ended()) {
            json.writeBooleanField("ended", true);
        }
        json.writeEndObject();
    }

    /** The text of anything in a member; nothing for null. */
    static void text(JsonGenerator json, String name, Object value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }
}
