package org.claimgraph.search.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The usual forms and the readings of Han characters, from the Unihan database (names/han.tsv). */
final class HanCharacters {
    /** The columns with readings: Mandarin, Vietnamese, Korean and Japanese. */
    private static final int FIRST_READING = 2;

    private static final int READINGS = 4;
    private static final Map<Integer, String[]> CHARACTERS = read();

    private HanCharacters() {}

    private static Map<Integer, String[]> read() {
        Map<Integer, String[]> characters = new HashMap<>(1 << 15);
        NameTableReader.rows("han.tsv", row -> characters.put(row[0].codePointAt(0), row));
        return characters;
    }

    /** The text with each character replaced by its simplified or usual form. */
    static String usual(String text) {
        StringBuilder usual = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            String[] row = CHARACTERS.get(letter);
            if (row == null || row[1].isEmpty()) {
                usual.appendCodePoint(letter);
            } else {
                usual.append(row[1]);
            }
        });
        return usual.toString();
    }

    /**
     * The readings of a word in Latin letters, one syllable for each character: Mandarin first, then Vietnamese, Korean and
     * Japanese where most characters have one; for the others, the Mandarin reading.
     */
    static List<List<String>> readings(String word) {
        Set<List<String>> readings = new LinkedHashSet<>();
        for (int language = 0; language < READINGS; language++) {
            List<String> syllables = reading(word, FIRST_READING + language);
            if (syllables != null) {
                readings.add(syllables);
            }
        }
        return List.copyOf(readings);
    }

    private static List<String> reading(String word, int column) {
        List<String> syllables = new ArrayList<>();
        int missing = 0;
        for (int letter : word.codePoints().toArray()) {
            String[] row = CHARACTERS.get(letter);
            if (row == null || row[column].isEmpty() && row[FIRST_READING].isEmpty()) {
                return null;
            }
            missing += row[column].isEmpty() ? 1 : 0;
            syllables.add(row[column].isEmpty() ? row[FIRST_READING] : row[column]);
        }
        return 2 * missing < syllables.size() ? syllables : null;
    }
}
