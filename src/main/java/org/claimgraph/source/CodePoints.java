package org.claimgraph.source;

/** Texts counted in Unicode code points, as the W3C Web Annotation model counts, where Java counts UTF-16 units. */
public final class CodePoints {
    private CodePoints() {}

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The part from one code point to before another; null where the text is too short for it. */
    public static String part(String text, int start, int end) {
        if (start < 0 || end < start || end > length(text)) {
            return null;
        }
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }
}
