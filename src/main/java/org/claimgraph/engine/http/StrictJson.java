package org.claimgraph.engine.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
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

/**
 * Strict JSON: UTF-8 only, one value, no key twice, not too deep. Integers become {@link Integer}, {@link Long} or
 * {@link java.math.BigInteger}, other numbers {@link BigDecimal}.
 */
final class StrictJson {
    private static final int MAX_DEPTH = 64;
    /** Beyond it a few characters stand for a number that takes megabytes to write out. */
    private static final int MAX_EXPONENT = 1000;

    private static final JsonFactory FACTORY = new JsonFactory();

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
            Object value = json.value(0);
            if (parser.nextToken() != null) {
                throw json.invalid("there is something after the JSON value");
            }
            return value;
        } catch (JsonProcessingException failure) {
            var place = failure.getLocation();
            throw HttpError.unreadable("%s is not valid JSON: look at line %d, column %d."
                    .formatted(what, place == null ? 1 : place.getLineNr(), place == null ? 1 : place.getColumnNr()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String decode(byte[] bytes, String what) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Only a text with a replacement character can come from broken bytes: the slow look is seldom needed.
        if (text.indexOf('\uFFFD') >= 0) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
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

    private Object value(int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw invalid("it is nested more than " + MAX_DEPTH + " levels deep");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> list(depth);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> decimal();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private Map<String, Object> object(int depth) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (members.containsKey(name)) {
                throw invalid("`" + name + "` stands twice in one object");
            }
            parser.nextToken();
            members.put(name, value(depth + 1));
        }
        return members;
    }

    private List<Object> list(int depth) throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(depth + 1));
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
