package org.claimgraph.bench.handwritten;

import java.nio.charset.StandardCharsets;

/** A writer of JSON text; the caller writes the commas. */
final class JsonText {
    private final StringBuilder text;

    JsonText() {
        this(new StringBuilder(16_384));
    }

    /** Appends to the text. */
    JsonText(StringBuilder text) {
        this.text = text;
    }

    JsonText raw(String json) {
        text.append(json);
        return this;
    }

    JsonText raw(int number) {
        text.append(number);
        return this;
    }

    /** A string or null. */
    JsonText string(String value) {
        return value == null ? raw("null") : quoted("", value);
    }

    /** An id as clients see it. */
    JsonText id(String family, String key) {
        return quoted(family, key);
    }

    private JsonText quoted(String before, String value) {
        text.append('"').append(before);
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029') {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
        return this;
    }

    byte[] utf8() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
