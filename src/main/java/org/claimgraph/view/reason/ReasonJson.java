package org.claimgraph.view.reason;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The stored form of reasons: {@code {"template": "SINCE", "arguments": ["2019"]}}. */
final class ReasonJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String TEMPLATE = "template";
    private static final String ARGUMENTS = "arguments";
    private static final String ENTITY = "entity";
    private static final String NUMBER = "number";

    private ReasonJson() {}

    static String write(Reason reason) {
        return node(reason).toString();
    }

    static Reason read(String json) {
        try {
            return reason(MAPPER.readTree(json));
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("Not a stored reason: " + json, broken);
        }
    }

    private static JsonNode node(ReasonArgument argument) {
        return switch (argument) {
            case ReasonArgument.PlainText text -> TextNode.valueOf(text.text());
            case ReasonArgument.EntityName entity -> object().put(ENTITY, entity.key());
            case ReasonArgument.ScaledNumber number ->
                object().put(NUMBER, number.number().toPlainString());
            case Reason reason -> {
                ObjectNode node = object().put(TEMPLATE, reason.template().name());
                ArrayNode arguments = node.putArray(ARGUMENTS);
                reason.arguments().forEach(nested -> arguments.add(node(nested)));
                yield node;
            }
        };
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static Reason reason(JsonNode node) {
        List<ReasonArgument> arguments = new ArrayList<>();
        node.path(ARGUMENTS).forEach(argument -> arguments.add(argument(argument)));
        return new Reason(ReasonTemplate.valueOf(node.path(TEMPLATE).asText()), arguments);
    }

    private static ReasonArgument argument(JsonNode node) {
        if (node.isTextual()) {
            return ReasonArgument.text(node.textValue());
        }
        if (node.has(ENTITY)) {
            return ReasonArgument.entity(node.get(ENTITY).asText());
        }
        return node.has(NUMBER)
                ? ReasonArgument.number(new BigDecimal(node.get(NUMBER).asText()))
                : reason(node);
    }
}
