package org.claimgraph.engine.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Strict JSON: UTF-8 only, one value, unique keys, limited depth, names and numbers. Integers become {@link Integer},
 * {@link Long} or {@link java.math.BigInteger}, other numbers {@link BigDecimal}.
 */
final class StrictJson {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_NUMBER_LENGTH = 1000;
    private static final int MAX_NAME_LENGTH = 1000;
    /** Beyond it a few characters stand for a number that takes megabytes to write out. */
    private static final int MAX_EXPONENT = 1000;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .maxNameLength(MAX_NAME_LENGTH)
                    .build())
            .build();

    /** Jackson's message for a key that occurs twice. */
    private static final Pattern DUPLICATE = Pattern.compile("^Duplicate [^'\"]*['\"](.*)['\"]", Pattern.DOTALL);

    private final JsonParser parser;
    private final String what;

    private StrictJson(JsonParser parser, String what) {
        this.parser = parser;
        this.what = what;
    }

    /** Reads a text; {@code what} names it in messages. */
    static Object read(String text, String what) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            StrictJson json = new StrictJson(parser, what);
            if (parser.nextToken() == null) {
                throw HttpError.unreadable(what + " is empty: send a JSON object with `query`.");
            }
            Object value = json.value();
            if (parser.nextToken() != null) {
                throw json.invalid("there is something after the JSON value");
            }
            return value;
        } catch (StreamConstraintsException failure) {
            throw HttpError.unreadable(
                    "%s cannot be used: it is nested more than %d levels deep, or a number or name has more than %d characters."
                            .formatted(what, MAX_DEPTH, MAX_NUMBER_LENGTH));
        } catch (JsonProcessingException failure) {
            throw HttpError.unreadable("%s is not valid JSON: %s.".formatted(what, reason(failure)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String reason(JsonProcessingException failure) {
        Matcher duplicate = DUPLICATE.matcher(failure.getOriginalMessage());
        if (duplicate.find()) {
            return "`" + duplicate.group(1) + "` occurs twice in one object";
        }
        var place = failure.getLocation();
        return "look at line %d, column %d"
                .formatted(place == null ? 1 : place.getLineNr(), place == null ? 1 : place.getColumnNr());
    }

    static String decode(byte[] bytes, int length, String what) {
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        // Only invalid bytes give a replacement character, unless it was sent: the slow check is rarely needed.
        if (text.indexOf('\uFFFD') >= 0) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            } catch (CharacterCodingException broken) {
                throw HttpError.unreadable(what + " is not valid UTF-8: encode it in UTF-8.");
            }
        }
        return text;
    }

    /** A GraphQL response that holds one error. */
    static byte[] error(String code, String message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(128);
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("errors");
            json.writeStartObject();
            json.writeStringField("message", message);
            json.writeObjectFieldStart("extensions");
            json.writeStringField("code", code);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private Object value() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> decimal();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private Map<String, Object> object() throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value());
        }
        return members;
    }

    private List<Object> list() throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return items;
    }

    private BigDecimal decimal() throws IOException {
        try {
            BigDecimal number = parser.getDecimalValue();
            if (Math.abs((long) number.scale()) <= MAX_EXPONENT) {
                return number;
            }
        } catch (NumberFormatException beyondAllBounds) {
            // Refused like any other exponent that is too large.
        }
        throw invalid("a number has an exponent beyond " + MAX_EXPONENT);
    }

    private HttpError invalid(String reason) {
        return HttpError.unreadable("%s cannot be used: %s (line %d)."
                .formatted(what, reason, parser.currentLocation().getLineNr()));
    }
}
