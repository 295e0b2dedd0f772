package org.claimgraph.source;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the passage of a text that is most similar to a quote: at most a tenth of the letters differ (Sellers' algorithm), and no
 * number and no capitalised word.
 */
final class SimilarPassage {
    /** The most cells of the table of distances; a longer text is not searched. */
    private static final long MAX_CELLS = 50_000_000;

    private static final Pattern NUMBER_OR_NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]*|\\p{Nd}+");

    private SimilarPassage() {}

    /** The passage; null if there is none. */
    static TextRange find(String text, FoldedText folded, String quote) {
        String pattern = FoldedText.of(quote).text().strip();
        String searched = folded.text();
        if (pattern.length() < 10 || (long) pattern.length() * searched.length() > MAX_CELLS) {
            return null;
        }
        TextRange passage = nearest(folded, searched, pattern);
        boolean keepsNames = passage != null
                && numbersAndNames(CodePoints.part(text, passage.start(), passage.end()))
                        .equals(numbersAndNames(quote));
        return keepsNames ? passage : null;
    }

    private static List<String> numbersAndNames(String words) {
        return NUMBER_OR_NAME.matcher(words).results().map(MatchResult::group).toList();
    }

    /** Fills the table of distances column by column: how far each beginning of the pattern is from a passage that ends here. */
    private static TextRange nearest(FoldedText folded, String searched, String pattern) {
        int rows = pattern.length();
        int[] distances = new int[rows + 1];
        int[] starts = new int[rows + 1];
        for (int row = 0; row <= rows; row++) {
            distances[row] = row;
        }
        int best = rows / 10;
        TextRange passage = null;
        for (int column = 1; column <= searched.length(); column++) {
            advance(distances, starts, pattern, searched.charAt(column - 1), column);
            if (distances[rows] <= best && starts[rows] < column) {
                passage = distances[rows] < best || passage == null ? folded.original(starts[rows], column) : passage;
                best = distances[rows];
            }
        }
        return passage;
    }

    private static void advance(int[] distances, int[] starts, String pattern, char letter, int column) {
        int diagonal = distances[0];
        int diagonalStart = starts[0];
        distances[0] = 0;
        starts[0] = column;
        for (int row = 1; row < distances.length; row++) {
            int changed = diagonal + (pattern.charAt(row - 1) == letter ? 0 : 1);
            int inserted = distances[row] + 1;
            int left = distances[row - 1] + 1;
            int start = changed <= Math.min(inserted, left)
                    ? diagonalStart
                    : inserted <= left ? starts[row] : starts[row - 1];
            diagonal = distances[row];
            diagonalStart = starts[row];
            distances[row] = Math.min(changed, Math.min(inserted, left));
            starts[row] = start;
        }
    }
}
