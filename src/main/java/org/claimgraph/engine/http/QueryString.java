package org.claimgraph.engine.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The query component of an address, decoded as browsers encode it. */
final class QueryString {
    private QueryString() {}

    static Map<String, List<String>> parse(String encoded) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : encoded == null ? new String[0] : encoded.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                parameters.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            int hex = encoded[i] == '%' && i + 2 < encoded.length ? hex(encoded[i + 1], encoded[i + 2]) : -1;
            if (hex >= 0) {
                decoded.write(hex);
                i += 2;
            } else {
                // A percent sign that starts no code stands for itself, as in browsers.
                decoded.write(encoded[i] == '+' ? ' ' : encoded[i]);
            }
        }
        return StrictJson.decode(decoded.toByteArray(), "The address");
    }

    private static int hex(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }
}
