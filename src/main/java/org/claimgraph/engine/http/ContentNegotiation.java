package org.claimgraph.engine.http;

import io.vertx.ext.web.impl.HeaderParser;
import io.vertx.ext.web.impl.ParsableMIMEValue;
import java.util.List;
import org.claimgraph.engine.http.HttpError.Reason;

/** Chooses media types by {@code Content-Type} and {@code Accept}. */
final class ContentNegotiation {
    private ContentNegotiation() {}

    /**
     * The best type for a response.
     *
     * @param accept the lines of {@code Accept}, perhaps none
     * @throws HttpError if no supported type is acceptable
     */
    static ResponseMediaType responseType(List<String> accept) {
        String header = String.join(",", accept);
        if (header.isBlank()) {
            return ResponseMediaType.JSON;
        }
        List<ParsableMIMEValue> ranges = parse(header);
        Match graphql = Match.best(ranges, ResponseMediaType.GRAPHQL);
        Match json = Match.best(ranges, ResponseMediaType.JSON);
        if (graphql.quality == 0 && json.quality == 0) {
            throw new HttpError(
                    Reason.NOT_ACCEPTABLE,
                    "`Accept` names no supported media type: accept application/graphql-response+json or"
                            + " application/json, in UTF-8.");
        }
        return graphql.isBetterThan(json) ? ResponseMediaType.GRAPHQL : ResponseMediaType.JSON;
    }

    /**
     * Accepts JSON in UTF-8 only. Types that a page of another site can send without a preflight request (forms, plain
     * text, no type at all) are refused.
     */
    static void checkContentType(List<String> contentType, String contentEncoding) {
        List<ParsableMIMEValue> types = contentType.size() == 1 ? parse(contentType.getFirst()) : List.of();
        if (types.size() != 1 || !isJson(types.getFirst())) {
            throw unsupported("`Content-Type` must be application/json, once: send the request as JSON.");
        }
        if (!isUtf8(types.getFirst())) {
            throw unsupported("The charset in `Content-Type` must be utf-8: send the JSON in UTF-8.");
        }
        if (contentEncoding != null && !contentEncoding.isBlank() && !contentEncoding.equalsIgnoreCase("identity")) {
            throw unsupported("`Content-Encoding` is not supported: send the JSON uncompressed.");
        }
    }

    private static List<ParsableMIMEValue> parse(String header) {
        List<ParsableMIMEValue> values = HeaderParser.convertToParsedHeaderValues(header, ParsableMIMEValue::new);
        values.forEach(ParsableMIMEValue::forceParse);
        return values;
    }

    private static HttpError unsupported(String message) {
        return new HttpError(Reason.MEDIA_TYPE, message);
    }

    private static boolean isJson(ParsableMIMEValue type) {
        return type.component().equalsIgnoreCase("application")
                && type.subComponent().strip().equalsIgnoreCase("json");
    }

    private static boolean isUtf8(ParsableMIMEValue type) {
        String charset = type.parameter("charset");
        return charset == null || charset.equalsIgnoreCase("utf-8") || charset.equalsIgnoreCase("utf8");
    }

    /** How well a type fits: 3 for its own name, 2 for {@code application/*}, 1 for anything, 0 for not at all. */
    private record Match(int specificity, float quality) {
        static Match best(List<ParsableMIMEValue> ranges, ResponseMediaType type) {
            Match best = new Match(0, 0);
            for (ParsableMIMEValue range : ranges) {
                Match match = new Match(specificity(range, type), weight(range));
                if (match.specificity > best.specificity
                        || match.specificity == best.specificity
                                && match.specificity > 0
                                && match.quality > best.quality) {
                    best = match;
                }
            }
            return best;
        }

        /** From 0 to 1; {@link ParsableMIMEValue#weight} would cut it off after two digits. */
        private static float weight(ParsableMIMEValue range) {
            float[] weight = {1};
            HeaderParser.parseHeaderValue(range.rawValue(), name -> {}, q -> weight[0] = q, (name, value) -> {});
            return Math.clamp(weight[0], 0, 1);
        }

        private static int specificity(ParsableMIMEValue range, ResponseMediaType type) {
            String subtype = range.subComponent().strip();
            boolean anySubtype = subtype.equals("*");
            if (!isUtf8(range)) {
                return 0;
            } else if (range.component().equals("*")) {
                return anySubtype ? 1 : 0;
            } else if (!range.component().equalsIgnoreCase(type.type)) {
                return 0;
            }
            return anySubtype ? 2 : subtype.equalsIgnoreCase(type.subtype) ? 3 : 0;
        }

        /** Among equals, a type by its own name wins over a wildcard; behind a wildcard, every client reads plain JSON. */
        boolean isBetterThan(Match json) {
            if (quality != json.quality) {
                return quality > json.quality;
            }
            return specificity == 3;
        }
    }
}
