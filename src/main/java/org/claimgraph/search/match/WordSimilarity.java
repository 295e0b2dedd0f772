package org.claimgraph.search.match;

import com.ibm.icu.lang.UScript;
import java.util.Arrays;
import java.util.Set;
import org.claimgraph.search.analysis.NameToken;

/** How alike two words of names are, from 0 to 1. Within a script spelling decides, between scripts sound does. */
final class WordSimilarity {
    private static final Set<Integer> WITHOUT_VOWELS = Set.of(UScript.ARABIC, UScript.HEBREW);
    private static final Set<Integer> SYLLABIC =
            Set.of(UScript.HAN, UScript.HANGUL, UScript.KATAKANA, UScript.HIRAGANA);

    /** Words that are spelled so alike are not compared by sound. */
    private static final double SURE = 0.95;

    private static final double SPELLED_ALIKE = 0.8;
    private static final double EXCHANGED = 0.7;
    private static final int SHORTEST_MISTYPED = 4;
    private static final int SHORTEST_SOUND = 2;

    private WordSimilarity() {}

    static double of(NameToken one, NameToken other) {
        if (one.text().equals(other.text())) {
            return 1;
        }
        if (one.script() == other.script()) {
            return sameScript(one, other);
        }
        return acrossScripts(one, other);
    }

    private static double sameScript(NameToken one, NameToken other) {
        if (SYLLABIC.contains(one.script())) {
            return one.script() == UScript.HAN ? 0 : 0.4 * spelling(one.text(), other.text());
        }
        double spelling = spelling(one.text(), other.text());
        if (one.script() != UScript.LATIN && one.script() != UScript.CYRILLIC) {
            return spelling;
        }
        return spelling >= SURE ? spelling : Math.max(spelling, spelledBySound(one, other));
    }

    /** Two spellings of one sound, such as Tokayev and Toqayev. */
    private static double spelledBySound(NameToken one, NameToken other) {
        if (Math.min(one.text().length(), other.text().length()) < SHORTEST_SOUND) {
            return 0;
        }
        double similarity =
                SoundDistance.similarity(one.sounds().getFirst(), other.sounds().getFirst(), 0.25);
        return similarity < SPELLED_ALIKE ? 0 : 0.3 + 0.65 * similarity;
    }

    /** One minus the share of letters to change; 0 if there are too many for a typing error. */
    static double spelling(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        if (longer < SHORTEST_MISTYPED) {
            return longer > 1
                            && one.length() == other.length()
                            && SpellingDistance.of(one, other) == 1
                            && hasSameLetters(one, other)
                    ? EXCHANGED
                    : 0;
        }
        int allowed = longer < 8 ? 1 : longer < 14 ? 2 : 3;
        if (Math.abs(one.length() - other.length()) > allowed) {
            return 0;
        }
        int distance = SpellingDistance.of(one, other);
        if (distance > allowed) {
            return 0;
        }
        return 1 - distance * 0.8 / Math.max(4, longer - 1);
    }

    private static boolean hasSameLetters(String one, String other) {
        return Arrays.equals(
                one.chars().sorted().toArray(), other.chars().sorted().toArray());
    }

    private static double acrossScripts(NameToken one, NameToken other) {
        double best = 0;
        for (String reading : one.sounds()) {
            for (String another : other.sounds()) {
                best = Math.max(best, bySound(reading, another, one.script(), other.script()));
            }
        }
        return best;
    }

    /** The similarity of sounds of words in these scripts. */
    static double bySound(String one, String other, int script, int otherScript) {
        double vowelCost = WITHOUT_VOWELS.contains(script) || WITHOUT_VOWELS.contains(otherScript) ? 0.1 : 0.18;
        return Math.max(0, SoundDistance.similarity(one, other, vowelCost));
    }
}
