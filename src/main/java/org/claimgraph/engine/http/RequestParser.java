package org.claimgraph.engine.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads requests from JSON and from the parameters of an address. Errors name the parameter. */
final class RequestParser {
    private static final String BODY = "The body";
    private static final int MAX_PARAMETERS = 100;
    private static final Pattern STRAY_PERCENT_SIGN = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private RequestParser() {}

    /** A parsed body: a list for a batch, anything else otherwise; only the first {@code length} bytes count. */
    static Object body(byte[] bytes, int length) {
        return StrictJson.read(StrictJson.decode(bytes, length, BODY), BODY);
    }

    /** Reads one request. */
    static RequestParameters request(Object json) {
        if (!(json instanceof Map<?, ?> members)) {
            throw HttpError.notWellFormed("The request is " + kindOf(json) + ": send a JSON object with `query`.");
        }
        return parameters(
                string(members, "query", "send the text of the GraphQL document"),
                string(members, "documentId", "send sha256: and 64 hexadecimal digits"),
                string(members, "operationName", "send the name of one operation of the document"),
                object(members.get("variables"), "variables"),
                object(members.get("extensions"), "extensions"));
    }

    /** Reads the query component of an address, still encoded; null for none. */
    static RequestParameters address(String encoded) {
        Map<String, List<String>> parameters = decode(encoded == null ? "" : encoded);
        return parameters(
                single(parameters, "query"),
                single(parameters, "documentId"),
                single(parameters, "operationName"),
                objectIn(parameters, "variables"),
                objectIn(parameters, "extensions"));
    }

    /** A percent sign that starts no code stands for itself, as in browsers. */
    private static Map<String, List<String>> decode(String encoded) {
        String escaped = STRAY_PERCENT_SIGN.matcher(encoded).replaceAll("%25");
        // Netty's decoder would replace bytes that are not UTF-8, so it decodes them to the characters of Latin-1
        // first.
        boolean isLatin1 = escaped.chars().allMatch(c -> c < 256);
        String latin1 = isLatin1 ? escaped : new String(escaped.getBytes(UTF_8), ISO_8859_1);
        Map<String, List<String>> decoded = new LinkedHashMap<>();
        new QueryStringDecoder(latin1, ISO_8859_1, false, MAX_PARAMETERS, true)
                .parameters()
                .forEach((name, values) -> decoded.put(
                        name, values.stream().map(RequestParser::utf8).toList()));
        return decoded;
    }

    private static String utf8(String latin1) {
        byte[] bytes = latin1.getBytes(ISO_8859_1);
        return StrictJson.decode(bytes, bytes.length, "The address");
    }

    private static RequestParameters parameters(
            String query,
            String documentId,
            String operationName,
            Map<String, Object> variables,
            Map<String, Object> extensions) {
        if (query == null && documentId == null && !extensions.containsKey(PersistedDocuments.EXTENSION)) {
            throw HttpError.notWellFormed("`query` is missing: send the text of the GraphQL document.");
        }
        return new RequestParameters(query, documentId, operationName, variables, extensions);
    }

    private static String string(Map<?, ?> members, String name, String remedy) {
        Object value = members.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw HttpError.notWellFormed("`%s` is %s: %s as a string.".formatted(name, kindOf(value), remedy));
    }

    @SuppressWarnings("unchecked") // the keys of JSON objects are strings
    private static Map<String, Object> object(Object value, String name) {
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        throw HttpError.notWellFormed(
                "`%s` is %s: send a JSON object, or leave it out.".formatted(name, kindOf(value)));
    }

    private static Map<String, Object> objectIn(Map<String, List<String>> parameters, String name) {
        String text = single(parameters, name);
        return text == null ? Map.of() : object(StrictJson.read(text, "`" + name + "`"), name);
    }

    /** The value of a parameter; null if it is absent or, as the draft says, empty. */
    private static String single(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw HttpError.unreadable("`" + name + "` occurs more than once in the address: send it once.");
        }
        return values.isEmpty() || values.getFirst().isEmpty() ? null : values.getFirst();
    }

    private static String kindOf(Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> ignored -> "an object";
            case List<?> ignored -> "a list";
            case String ignored -> "a string";
            case Boolean ignored -> "a boolean";
            default -> "a number";
        };
    }
}
