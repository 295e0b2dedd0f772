package org.claimgraph.ingest.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.ingest.parse.StorableJson;
import org.claimgraph.platform.database.StorableValues;

/** A JSON object in a JSON Lines file, or one nested in it, with its place: errors name the file and the line. */
record JsonLine(String place, JsonNode json) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads an object that has none but the named members. */
    static JsonLine parse(String place, String text, String... members) {
        return parse(place, text).checked(members);
    }

    /** Reads an object with any members. */
    static JsonLine parse(String place, String text) {
        try {
            JsonLine line = new JsonLine(place, MAPPER.readTree(text)).checkedObject();
            String problem = StorableJson.problem(line.json);
            if (problem != null) {
                throw line.wrong("contains %s in a string".formatted(problem));
            }
            return line;
        } catch (JsonProcessingException failure) {
            throw new InvalidBundleException(place, "is not JSON: " + failure.getOriginalMessage());
        }
    }

    private JsonLine checkedObject() {
        if (json == null || !json.isObject()) {
            throw wrong("is not a JSON object");
        }
        return this;
    }

    /** This object, which has none but the named members. */
    JsonLine checked(String... members) {
        checkedObject();
        Set<String> known = Set.of(members);
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw wrong("has the unknown member \"%s\"".formatted(name));
            }
        });
        return this;
    }

    InvalidBundleException wrong(String what) {
        return new InvalidBundleException(place, what);
    }

    /** As findings end with a period of their own, that of the message is left out. */
    private InvalidBundleException unusable(String name, ApiException problem) {
        return wrong("has \"%s\": %s".formatted(name, problem.getMessage().replaceFirst("\\.$", "")));
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    /** The only member of the object. */
    String onlyMember() {
        if (json.size() != 1) {
            throw wrong("has a value with %d members: give exactly one, named after the type of the value"
                    .formatted(json.size()));
        }
        return json.fieldNames().next();
    }

    String text(String name) {
        JsonNode member = json.get(name);
        if (member == null || member.isNull()) {
            return null;
        }
        if (!member.isTextual()) {
            throw wrong("has \"%s\", which is not a string".formatted(name));
        }
        return member.textValue();
    }

    String required(String name) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            throw wrong("lacks \"%s\"".formatted(name));
        }
        return text;
    }

    Integer integer(String name) {
        JsonNode member = json.get(name);
        if (member == null || member.isNull()) {
            return null;
        }
        if (!member.isInt()) {
            throw wrong("has \"%s\", which is not a whole number".formatted(name));
        }
        return member.intValue();
    }

    int requiredInteger(String name) {
        Integer number = integer(name);
        if (number == null) {
            throw wrong("lacks \"%s\"".formatted(name));
        }
        return number;
    }

    boolean truth(String name) {
        JsonNode member = json.get(name);
        if (member != null && !member.isBoolean()) {
            throw wrong("has \"%s\", which is not true or false".formatted(name));
        }
        return member != null && member.booleanValue();
    }

    BigDecimal decimal(String name) {
        try {
            return new org.claimgraph.graph.value.Decimal(required(name)).number();
        } catch (ApiException problem) {
            throw unusable(name, problem);
        }
    }

    LocalDate day(String name) {
        String text = text(name);
        try {
            return text == null ? null : StorableValues.checked(LocalDate.parse(text));
        } catch (ApiException problem) {
            throw unusable(name, problem);
        } catch (DateTimeParseException _) {
            throw wrong("has \"%s\", which is not a date like 2024-10-18: \"%s\"".formatted(name, text));
        }
    }

    Instant moment(String name) {
        String text = text(name);
        try {
            return text == null
                    ? null
                    : StorableValues.checked(OffsetDateTime.parse(text)).toInstant();
        } catch (ApiException problem) {
            throw unusable(name, problem);
        } catch (DateTimeParseException _) {
            throw wrong("has \"%s\", which is not a moment like 2024-10-18T09:30:00Z: \"%s\"".formatted(name, text));
        }
    }

    <E extends Enum<E>> E word(String name, Class<E> vocabulary) {
        String text = text(name);
        try {
            return text == null ? null : Enum.valueOf(vocabulary, text);
        } catch (IllegalArgumentException _) {
            throw wrong("has \"%s\", which is none of %s: \"%s\"".formatted(name, EnumSet.allOf(vocabulary), text));
        }
    }

    /** The object in a member, or null. */
    JsonLine object(String name, String... members) {
        if (has(name) && !json.get(name).isObject()) {
            throw wrong("has \"%s\", which is not a JSON object".formatted(name));
        }
        return has(name) ? new JsonLine(place, json.get(name)).checked(members) : null;
    }

    /** The object in a member. */
    JsonLine requiredObject(String name, String... members) {
        JsonLine object = object(name, members);
        if (object == null) {
            throw wrong("lacks \"%s\"".formatted(name));
        }
        return object;
    }

    /** Each object of the array in a member; an absent one is empty. */
    <T> List<T> objects(String name, Function<JsonLine, T> reading, String... members) {
        List<T> all = new ArrayList<>();
        for (JsonNode element : array(name)) {
            all.add(reading.apply(new JsonLine(place, element).checked(members)));
        }
        return all;
    }

    /** Each string of the array in a member; an absent one is empty. */
    List<String> texts(String name) {
        List<String> all = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (!element.isTextual()) {
                throw wrong("has \"%s\" with an element that is not a string".formatted(name));
            }
            all.add(element.textValue());
        }
        return all;
    }

    private Iterable<JsonNode> array(String name) {
        if (!has(name)) {
            return List.of();
        }
        if (!json.get(name).isArray()) {
            throw wrong("has \"%s\", which is not an array".formatted(name));
        }
        return json.get(name);
    }
}
