package org.claimgraph.graph;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimgraph.platform.filter.FoldedPart;

/**
 * Folds texts for comparison and search. Case, width, accents, invisible characters, apostrophes, hyphens and the dots of
 * initials make no difference. Marks that are letters stay: the voicing of kana, and the vowel signs of Indic scripts and Thai.
 */
public final class TextFolding {
    /** Increase it with every change of {@link #fold} or {@link #join}: the stored names are then folded again at the next start. */
    public static final int VERSION = 3;

    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();
    private static final Normalizer2 CASE_FOLDED = Normalizer2.getNFKCCasefoldInstance();

    /** The scripts whose nonspacing marks are accents or optional vowels; in other scripts the marks are letters. */
    private static final Set<Integer> ACCENTED = Set.of(
            UScript.COMMON,
            UScript.INHERITED,
            UScript.LATIN,
            UScript.GREEK,
            UScript.CYRILLIC,
            UScript.ARMENIAN,
            UScript.GEORGIAN,
            UScript.COPTIC,
            UScript.GLAGOLITIC,
            UScript.HEBREW,
            UScript.ARABIC,
            UScript.SYRIAC);

    /** Combining classes of marks that are letters wherever they stand: nukta, voicing of kana, virama. */
    private static final Set<Integer> LETTER_CLASSES = Set.of(7, 8, 9);

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern SPACE = Pattern.compile("(?<!\\p{N}) | (?!\\p{N})");

    private TextFolding() {}

    /** The folded form; empty if nothing is left. Folding twice changes nothing. */
    public static String fold(String text) {
        return FoldedPunctuation.fold(letters(text));
    }

    /**
     * The folded letters and digits without spaces, for names that are equal however they are divided: "North-Wire", "Northwire" and
     * "north wire". A space stays between two digits. The text itself if it has neither letters nor digits, as "!!!".
     */
    public static String join(String text) {
        String letters = NO_LETTERS.matcher(fold(text)).replaceAll(" ").strip();
        return letters.isEmpty() ? text.strip() : SPACE.matcher(letters).replaceAll("");
    }

    /**
     * The folded forms of a part of a text, in which a hyphen at an end stands between words, and the last word may be incomplete.
     * Letters with dots between them are initials, or stand within words that have dots.
     */
    public static List<FoldedPart> parts(String text) {
        return FoldedPunctuation.parts(letters(text));
    }

    private static String letters(String text) {
        String decomposed = DECOMPOSED.normalize(text.replace('\u00b4', '\''));
        StringBuilder bare = new StringBuilder(decomposed.length());
        int script = UScript.COMMON;
        for (int at = 0; at < decomposed.length(); at += Character.charCount(decomposed.codePointAt(at))) {
            int letter = decomposed.codePointAt(at);
            if (isMark(letter)) {
                if (!isAccent(letter, script)) {
                    bare.appendCodePoint(letter);
                }
            } else if (!FoldedPunctuation.isIgnored(letter) && !isInvisible(letter)) {
                bare.appendCodePoint(letter);
                script = UScript.getScript(letter);
            }
        }
        return FoldedLetters.replace(CASE_FOLDED.normalize(bare));
    }

    private static boolean isMark(int letter) {
        int type = UCharacter.getType(letter);
        return type == UCharacterCategory.NON_SPACING_MARK || type == UCharacterCategory.ENCLOSING_MARK;
    }

    private static boolean isAccent(int mark, int script) {
        return ACCENTED.contains(script) && !LETTER_CLASSES.contains(UCharacter.getCombiningClass(mark));
    }

    private static boolean isInvisible(int letter) {
        return UCharacter.getType(letter) == UCharacterCategory.FORMAT
                || UCharacter.hasBinaryProperty(letter, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }
}
