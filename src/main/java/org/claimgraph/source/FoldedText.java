package org.claimgraph.source;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimgraph.graph.TextFolding;

/**
 * A text folded for comparison: letters as {@link TextFolding} folds them, one space for white space, one sign for all quotation
 * marks and one for all dashes. It knows where each character comes from.
 */
final class FoldedText {
    private final StringBuilder folded = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    private FoldedText() {}

    static FoldedText of(String text) {
        FoldedText result = new FoldedText();
        int[] points = text.codePoints().toArray();
        for (int start = 0; start < points.length; ) {
            int end = start + 1;
            while (end < points.length && isMark(points[end])) {
                end++;
            }
            result.add(points, start, end);
            start = end;
        }
        return result;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private void add(int[] points, int start, int end) {
        int first = points[start];
        if (UCharacter.isUWhiteSpace(first)) {
            if (folded.isEmpty() || folded.charAt(folded.length() - 1) != ' ') {
                append(" ", start, end);
            }
        } else if (UCharacter.hasBinaryProperty(first, UProperty.QUOTATION_MARK)) {
            append("'", start, end);
        } else if (UCharacter.hasBinaryProperty(first, UProperty.DASH)) {
            append("-", start, end);
        } else {
            append(TextFolding.fold(new String(points, start, end - start)), start, end);
        }
    }

    private void append(String letters, int start, int end) {
        int from = folded.length();
        folded.append(letters);
        if (folded.length() > starts.length) {
            starts = Arrays.copyOf(starts, 2 * folded.length());
            ends = Arrays.copyOf(ends, 2 * folded.length());
        }
        Arrays.fill(starts, from, folded.length(), start);
        Arrays.fill(ends, from, folded.length(), end);
    }

    String text() {
        return folded.toString();
    }

    /** The place in the original text of a part of the folded text. */
    TextRange original(int from, int to) {
        return new TextRange(starts[from], ends[to - 1]);
    }

    /** Where a folded quote stands, in the original text. */
    List<TextRange> find(TextQuote quote) {
        String text = text();
        String exact = of(quote.exact()).text().strip();
        List<TextRange> all = new ArrayList<>();
        List<TextRange> inContext = new ArrayList<>();
        for (int at = exact.isEmpty() ? -1 : text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
            TextRange range = original(at, at + exact.length());
            all.add(range);
            if (isContext(text, at, at + exact.length(), quote)) {
                inContext.add(range);
            }
        }
        return inContext.isEmpty() ? all : inContext;
    }

    private static boolean isContext(String text, int from, int to, TextQuote quote) {
        String before = text.substring(0, from).stripTrailing();
        String after = text.substring(to).stripLeading();
        return (quote.prefix() == null
                        || before.endsWith(of(quote.prefix()).text().strip()))
                && (quote.suffix() == null
                        || after.startsWith(of(quote.suffix()).text().strip()));
    }
}
