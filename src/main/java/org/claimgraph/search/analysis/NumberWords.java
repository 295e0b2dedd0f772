package org.claimgraph.search.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers that are written as English words or Roman numerals. */
final class NumberWords {
    private static final List<String> WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** Single letters are left out, as they are also initials. */
    private static final List<String> ROMAN =
            List.of("", "ii", "iii", "iv", "", "vi", "vii", "viii", "ix", "", "xi", "xii", "xiii", "xiv", "xv");

    private static final Map<String, String> DIGITS = new HashMap<>();

    static {
        for (List<String> row : List.of(WORDS, ROMAN)) {
            for (int at = 0; at < row.size(); at++) {
                DIGITS.put(row.get(at), Integer.toString(at + 1));
            }
        }
        DIGITS.remove("");
    }

    private NumberWords() {}

    /** The number in digits; null if the word is none. */
    static String digits(String word) {
        return DIGITS.get(word);
    }
}
