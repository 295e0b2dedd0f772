package org.claimgraph.engine.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A media type or range such as {@code application/*;q=0.5}, in lower case but for the values of parameters.
 *
 * @param parameters without {@code q}
 */
record MediaRange(String type, String subtype, Map<String, String> parameters, double quality) {
    /** Reads a comma-separated list; what cannot be read is left out. */
    static List<MediaRange> list(String header) {
        List<MediaRange> ranges = new ArrayList<>();
        for (String part : split(header, ',')) {
            MediaRange range = parse(part);
            if (range != null) {
                ranges.add(range);
            }
        }
        return ranges;
    }

    /** Reads one range; null when it is none. */
    static MediaRange parse(String text) {
        List<String> parts = split(text, ';');
        String name = parts.getFirst().strip().toLowerCase(Locale.ROOT);
        int slash = name.indexOf('/');
        if (slash < 1 || !isToken(name.substring(0, slash)) || !isToken(name.substring(slash + 1))) {
            return null;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : parts.subList(1, parts.size())) {
            if (!parameter.isBlank() && !readParameter(parameter, parameters)) {
                return null;
            }
        }
        double quality = quality(parameters.remove("q"));
        return quality < 0
                ? null
                : new MediaRange(name.substring(0, slash), name.substring(slash + 1), parameters, quality);
    }

    private static boolean readParameter(String text, Map<String, String> into) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return false;
        }
        String name = text.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        String value = text.substring(equals + 1).strip();
        if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
            value = value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
        } else if (!isToken(value)) {
            return false;
        }
        return isToken(name) && into.putIfAbsent(name, value) == null;
    }

    /** The weight of a {@code q} parameter, 1 without; negative when it is none between 0 and 1. */
    private static double quality(String text) {
        if (text == null) {
            return 1;
        }
        return text.matches("(0(\\.\\d{0,3})?|1(\\.0{0,3})?)") ? Double.parseDouble(text) : -1;
    }

    /** Splits outside of quotes; an open quote runs to the end. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static boolean isToken(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> c > ' ' && c < 127 && "()<>@,;:\\\"/[]?={}".indexOf(c) < 0);
    }
}
