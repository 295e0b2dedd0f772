package org.claimgraph.engine.http;

import java.util.List;
import java.util.Map;

/** Makes requests of JSON and of the parameters of an address. What a request may not hold is refused by its name. */
final class RequestParser {
    private static final String BODY = "The body";

    private RequestParser() {}

    /** A parsed body: a list for a batch, anything else otherwise. */
    static Object body(byte[] bytes) {
        return StrictJson.read(StrictJson.decode(bytes, BODY), BODY);
    }

    /** Reads one request. */
    static RequestParameters request(Object json) {
        if (!(json instanceof Map<?, ?> members)) {
            throw HttpError.notWellFormed("The request is " + kindOf(json) + ": send a JSON object with `query`.");
        }
        return asked(
                string(members, "query", "send the text of the GraphQL document"),
                string(members, "documentId", "send sha256: and 64 hexadecimal digits"),
                string(members, "operationName", "send the name of one operation of the document"),
                object(members.get("variables"), "variables"),
                object(members.get("extensions"), "extensions"));
    }

    /** Reads the query component of an address, still encoded; null for none. */
    static RequestParameters address(String encoded) {
        Map<String, List<String>> parameters = QueryString.parse(encoded);
        return asked(
                one(parameters, "query"),
                one(parameters, "documentId"),
                one(parameters, "operationName"),
                objectIn(parameters, "variables"),
                objectIn(parameters, "extensions"));
    }

    private static RequestParameters asked(
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
        String text = one(parameters, name);
        return text == null ? Map.of() : object(StrictJson.read(text, "`" + name + "`"), name);
    }

    /** The value of a parameter; as the draft has it, an empty one is none. */
    private static String one(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw HttpError.unreadable("`" + name + "` stands more than once in the address: send it once.");
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
