package org.claimgraph.search.analysis;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes words of other scripts in the letters a to z, by ICU's transliterators. Each is loaded when a word needs it. */
final class Romanization {
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();
    private static final Map<Integer, String> TRANSLITERATORS = Map.ofEntries(
            Map.entry(UScript.CYRILLIC, "Cyrillic-Latin"),
            Map.entry(UScript.GREEK, "Greek-Latin/UNGEGN"),
            Map.entry(UScript.ARABIC, "Arabic-Latin"),
            Map.entry(UScript.HEBREW, "Hebrew-Latin"),
            Map.entry(UScript.THAI, "Thai-Latin"),
            Map.entry(UScript.DEVANAGARI, "Devanagari-Latin"),
            Map.entry(UScript.BENGALI, "Bengali-Latin"),
            Map.entry(UScript.TAMIL, "Tamil-Latin"),
            Map.entry(UScript.TELUGU, "Telugu-Latin"),
            Map.entry(UScript.GUJARATI, "Gujarati-Latin"),
            Map.entry(UScript.KANNADA, "Kannada-Latin"),
            Map.entry(UScript.MALAYALAM, "Malayalam-Latin"),
            Map.entry(UScript.GURMUKHI, "Gurmukhi-Latin"),
            Map.entry(UScript.HANGUL, "Hangul-Latin"),
            Map.entry(UScript.KATAKANA, "Katakana-Latin"),
            Map.entry(UScript.HIRAGANA, "Hiragana-Latin"),
            Map.entry(UScript.ARMENIAN, "Armenian-Latin"),
            Map.entry(UScript.GEORGIAN, "Georgian-Latin"),
            Map.entry(UScript.ETHIOPIC, "Amharic-Latin/BGN"));

    /** What the scholarly letters of the transliterators sound like, by script. */
    private static final Map<Integer, String[]> SOUNDS = Map.of(
            UScript.CYRILLIC,
            new String[] {
                "š", "sh", "č", "ch", "ž", "zh", "ŝ", "sh", "c", "ts", "û", "yu", "â", "ya", "h", "kh", "ǰ", "j", "ђ",
                "dj", "ћ", "ch", "џ", "dzh", "ë", "yo", "ʹ", "", "ʺ", "", "ị", "y"
            },
            UScript.HEBREW,
            new String[] {"ş", "sh", "ẕ", "ts", "ẖ", "h", "ʼ", "a", "ʻ", "a", "'", "a"},
            UScript.ARABIC,
            new String[] {
                "tẖ", "th", "sẖ", "sh", "gẖ", "gh", "dẖ", "dh", "kẖ", "kh", "ʿ", "a", "ʾ", "a", "ạ", "a", "ẗ", "a"
            },
            UScript.GREEK,
            new String[] {"mp", "b", "gk", "g"},
            UScript.KATAKANA,
            new String[] {"~", ""},
            UScript.ARMENIAN,
            new String[] {"š", "sh", "č", "ch", "ž", "zh", "ǰ", "j", "c", "ts", "x", "kh"},
            UScript.GEORGIAN,
            new String[] {"š", "sh", "č", "ch", "ž", "zh", "c", "ts", "x", "kh"},
            UScript.DEVANAGARI,
            new String[] {"ś", "sh", "ṣ", "sh", "c", "ch", "chh", "ch", "ṁ", "n", "ṅ", "n", "m̐", "n"});

    private static final Map<String, Transliterator> LOADED = new ConcurrentHashMap<>();

    private Romanization() {}

    /**
     * The word in the letters a to z and digits.
     *
     * @param script of {@link UScript}; not Han
     */
    static String latin(String word, int script) {
        String id = TRANSLITERATORS.get(script);
        String latin = id == null
                ? word
                : LOADED.computeIfAbsent(id, Transliterator::getInstance).transliterate(word);
        String[] sounds = SOUNDS.getOrDefault(script, new String[0]);
        for (int at = 0; at < sounds.length; at += 2) {
            latin = latin.replace(sounds[at], sounds[at + 1]);
        }
        return plain(latin);
    }

    private static String plain(String latin) {
        StringBuilder plain = new StringBuilder(latin.length());
        DECOMPOSED
                .normalize(latin.toLowerCase(java.util.Locale.ROOT))
                .codePoints()
                .forEach(letter -> {
                    if (letter < 0x80) {
                        if (Character.isLetterOrDigit(letter)) {
                            plain.appendCodePoint(letter);
                        }
                    } else if (letter == 'ı') {
                        plain.append('i');
                    } else if (!isMark(letter) && UScript.getScript(letter) == UScript.LATIN) {
                        plain.append(letter == 'ŋ' ? "ng" : "e");
                    }
                });
        return plain.toString();
    }

    private static boolean isMark(int letter) {
        int type = UCharacter.getType(letter);
        return type == UCharacterCategory.NON_SPACING_MARK || type == UCharacterCategory.MODIFIER_LETTER;
    }
}
