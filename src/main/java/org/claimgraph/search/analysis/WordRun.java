package org.claimgraph.search.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring words of a name, as one word.
 *
 * @param from the place of the first one among the words that count
 * @param length how many words
 */
public record WordRun(int from, int length, NameToken word) {
    private static final int LONGEST = 3;
    private static final int MOST_TOKENS = 16;

    /** The runs of the first 16 words. */
    static List<WordRun> of(List<NameToken> tokens) {
        int end = Math.min(MOST_TOKENS, tokens.size());
        List<WordRun> runs = new ArrayList<>();
        for (int from = 0; from < end; from++) {
            for (int length = 1; length <= LONGEST && from + length <= end; length++) {
                runs.add(new WordRun(from, length, NameToken.joined(tokens.subList(from, from + length))));
            }
        }
        return List.copyOf(runs);
    }
}
