package org.claimgraph.engine.http;

import io.vertx.core.json.Json;
import java.util.Locale;
import java.util.Map;

/**
 * A message of a client in the protocol graphql-transport-ws.
 *
 * @param id the id of the operation; null for messages about the connection
 * @param payload null without one
 */
record SocketMessage(Type type, String id, Map<?, ?> payload) {
    private static final int LONGEST_ID = 256;

    /** What clients may send. */
    enum Type {
        CONNECTION_INIT,
        PING,
        PONG,
        SUBSCRIBE,
        COMPLETE;

        final String word = name().toLowerCase(Locale.ROOT);
    }

    /** @throws HttpError if it is no message of the protocol; the message says why */
    static SocketMessage parse(String text) {
        if (!(StrictJson.read(text, "The message") instanceof Map<?, ?> members)) {
            throw HttpError.notWellFormed("The message is not a JSON object.");
        }
        Type type = type(members.get("type"));
        if (members.get("payload") != null && !(members.get("payload") instanceof Map<?, ?>)) {
            throw HttpError.notWellFormed("The payload of %s is not an object.".formatted(type.word));
        }
        return new SocketMessage(type, id(type, members.get("id")), (Map<?, ?>) members.get("payload"));
    }

    private static Type type(Object word) {
        for (Type type : Type.values()) {
            if (type.word.equals(word)) {
                return type;
            }
        }
        throw HttpError.notWellFormed("The type of the message is unknown.");
    }

    private static String id(Type type, Object id) {
        boolean isNeeded = type == Type.SUBSCRIBE || type == Type.COMPLETE;
        if (isNeeded && !(id instanceof String text && !text.isEmpty() && text.length() <= LONGEST_ID)) {
            throw HttpError.notWellFormed(
                    "The id of %s must be a string of 1 to %d characters.".formatted(type.word, LONGEST_ID));
        }
        return isNeeded ? (String) id : null;
    }

    /** The request of a subscribe message. */
    RequestParameters request() {
        if (payload == null) {
            throw HttpError.notWellFormed("The payload of subscribe is missing.");
        }
        return RequestParser.request(payload);
    }

    /** The key that the client gives when it connects, as in the header of the same name; null without one. */
    String authorization() {
        if (payload == null) {
            return null;
        }
        return payload.entrySet().stream()
                .filter(entry -> "authorization".equalsIgnoreCase(String.valueOf(entry.getKey())))
                .map(entry -> entry.getValue() instanceof String text ? text : null)
                .findFirst()
                .orElse(null);
    }

    /** The start of a message to a client, up to its payload. */
    static String prefix(String id, String type) {
        return "{\"id\":" + Json.encode(id) + ",\"type\":\"" + type + "\",\"payload\":";
    }

    static String complete(String id) {
        return "{\"id\":" + Json.encode(id) + ",\"type\":\"complete\"}";
    }
}
