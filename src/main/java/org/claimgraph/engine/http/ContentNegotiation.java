package org.claimgraph.engine.http;

import java.util.List;
import org.claimgraph.engine.http.HttpError.Reason;

/** Agrees with the client on media types, by {@code Content-Type} and {@code Accept}. */
final class ContentNegotiation {
    private static final String UTF_8 = "utf-8";

    private ContentNegotiation() {}

    /**
     * The best type for an answer.
     *
     * @param accept the lines of {@code Accept}, perhaps none
     * @throws HttpError when no supported type is acceptable
     */
    static ResponseMediaType responseType(List<String> accept) {
        String header = String.join(",", accept);
        if (header.isBlank()) {
            return ResponseMediaType.JSON;
        }
        List<MediaRange> ranges = MediaRange.list(header);
        Match graphql = Match.best(ranges, ResponseMediaType.GRAPHQL);
        Match json = Match.best(ranges, ResponseMediaType.JSON);
        if (graphql.quality == 0 && json.quality == 0) {
            throw new HttpError(
                    Reason.NOT_ACCEPTABLE,
                    "`Accept` names no media type that is served here: ask for application/graphql-response+json or"
                            + " application/json, in UTF-8.");
        }
        return graphql.isBetterThan(json) ? ResponseMediaType.GRAPHQL : ResponseMediaType.JSON;
    }

    /**
     * Lets through JSON in UTF-8 only. Whatever a page of another site can send without asking first (forms, plain
     * text, no type at all) is refused.
     */
    static void checkContentType(List<String> contentType, String contentEncoding) {
        MediaRange type = contentType.size() == 1 ? MediaRange.parse(contentType.getFirst()) : null;
        if (type == null
                || !type.type().equals("application")
                || !type.subtype().equals("json")) {
            throw unsupported("`Content-Type` must be application/json, once: send the request as JSON.");
        }
        if (!isUtf8(type)) {
            throw unsupported("The charset in `Content-Type` must be utf-8: send the JSON in UTF-8.");
        }
        if (contentEncoding != null && !contentEncoding.isBlank() && !contentEncoding.equalsIgnoreCase("identity")) {
            throw unsupported("`Content-Encoding` is not supported: send the JSON uncompressed.");
        }
    }

    private static HttpError unsupported(String message) {
        return new HttpError(Reason.MEDIA_TYPE, message);
    }

    private static boolean isUtf8(MediaRange range) {
        String charset = range.parameters().get("charset");
        return charset == null || charset.equalsIgnoreCase(UTF_8) || charset.equalsIgnoreCase("utf8");
    }

    /** How well a type fits: 3 for its own name, 2 for {@code application/*}, 1 for anything, 0 for not at all. */
    private record Match(int specificity, double quality) {
        static Match best(List<MediaRange> ranges, ResponseMediaType type) {
            Match best = new Match(0, 0);
            for (MediaRange range : ranges) {
                int specificity = specificity(range, type);
                if (specificity > best.specificity
                        || specificity == best.specificity && specificity > 0 && range.quality() > best.quality) {
                    best = new Match(specificity, range.quality());
                }
            }
            return best;
        }

        private static int specificity(MediaRange range, ResponseMediaType type) {
            boolean anySubtype = range.subtype().equals("*");
            if (!isUtf8(range)) {
                return 0;
            } else if (range.type().equals("*")) {
                return anySubtype ? 1 : 0;
            } else if (!range.type().equals(type.type)) {
                return 0;
            }
            return anySubtype ? 2 : range.subtype().equals(type.subtype) ? 3 : 0;
        }

        /** Among equals, a type by its own name wins over a wildcard; behind one, plain JSON is understood by all. */
        boolean isBetterThan(Match json) {
            if (quality != json.quality) {
                return quality > json.quality;
            }
            return specificity == 3;
        }
    }
}
