package org.claimgraph.ingest.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.NoValue;
import org.claimgraph.graph.value.Quantity;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.value.ShareOf;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.value.ValueType;
import org.claimgraph.ingest.parse.Languages;

/** Turns the main values of snaks into values. */
final class WikidataValues {
    private static final String PERCENT = "Q11229";
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private WikidataValues() {}

    /**
     * The value of a snak.
     *
     * @param type the type that the predicate takes
     * @return null for a value that cannot be said in this type
     */
    static Value of(JsonNode snak, ValueType type) {
        switch (snak.path("snaktype").asText("")) {
            case "somevalue" -> {
                return new UnknownValue(null);
            }
            case "novalue" -> {
                return new NoValue(null);
            }
            default -> {}
        }
        JsonNode value = snak.at("/datavalue/value");
        try {
            return switch (snak.at("/datavalue/type").asText("")) {
                case "wikibase-entityid" -> item(value, type);
                case "time" ->
                    WikidataTimes.parse(value).<Value>map(time -> time).orElse(null);
                case "quantity" -> quantity(value, type);
                case "monolingualtext" ->
                    text(value.path("text").asText(), value.path("language").asText(), type);
                case "string" -> text(value.asText(), Languages.NONE, type);
                default -> null;
            };
        } catch (ApiException _) {
            return null;
        }
    }

    static String itemKey(String item) {
        return "wikidata-" + item;
    }

    static String item(JsonNode snak) {
        return snak.at("/datavalue/value/id").asText(null);
    }

    private static Value item(JsonNode value, ValueType type) {
        String id = value.path("id").asText("");
        return type == ValueType.ENTITY ? new EntityValue(itemKey(id), null) : new TextValue(id, Languages.NONE);
    }

    private static Value text(String text, String language, ValueType type) {
        return type == ValueType.ENTITY
                ? new EntityValue(null, text)
                : new TextValue(text, WikidataLanguages.tag(language));
    }

    private static Value quantity(JsonNode value, ValueType type) {
        Decimal amount = decimal(value.path("amount"));
        Decimal lower = value.has("lowerBound") ? decimal(value.path("lowerBound")) : amount;
        Decimal upper = value.has("upperBound") ? decimal(value.path("upperBound")) : amount;
        boolean range = lower.compareTo(upper) < 0;
        String unit = value.path("unit").asText("1").replaceFirst(".*/", "");
        Bound bound = range ? Bound.BETWEEN : Bound.EXACT;
        return switch (type) {
            case MONEY -> {
                String currency = WikidataCurrencies.code(unit);
                yield currency == null
                        ? new UnknownValue("The currency is not known.")
                        : new Money(range ? lower : amount, range ? upper : null, currency, bound, null, List.of());
            }
            case QUANTITY ->
                new Quantity(
                        range ? lower : amount, range ? upper : null, unit.equals("1") ? "PIECE" : unit, bound, null);
            default -> new TextValue(amount + (unit.equals("1") ? "" : " " + unit), Languages.NONE);
        };
    }

    /** The share that a quantity states as a proportion or in per cent; null if it is none. */
    static Share share(JsonNode snak) {
        JsonNode value = snak.at("/datavalue/value");
        BigDecimal number = decimal(value.path("amount")).number();
        boolean percent = value.path("unit").asText("1").endsWith(PERCENT);
        try {
            return new Share(
                    new Decimal(percent ? number : number.multiply(HUNDRED)), null, Bound.EXACT, ShareOf.EQUITY);
        } catch (ApiException _) {
            return null;
        }
    }

    private static Decimal decimal(JsonNode number) {
        return new Decimal(number.asText("0").replaceFirst("^\\+", ""));
    }
}
