package org.claimgraph.source;

/**
 * Measures and cuts text in Unicode code points, as the W3C Web Annotation model does; Java strings use UTF-16 code units.
 */
public final class CodePoints {
    private CodePoints() {}

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The part from code point {@code start} up to but not including {@code end}; null if the text has no such part. */
    public static String part(String text, int start, int end) {
        if (start < 0 || end < start || end > length(text)) {
            return null;
        }
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }
}
