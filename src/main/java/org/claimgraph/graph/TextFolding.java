package org.claimgraph.graph;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds names for search: removes case, accents, vowel marks, tatweel, direction marks, differences of width and repeated
 * spaces.
 */
public final class TextFolding {
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Me}\\p{Cf}\\u0640]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private TextFolding() {}

    /** The folded form; empty if nothing is left. */
    public static String fold(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder folded = new StringBuilder(bare.length());
        bare.toLowerCase(Locale.ROOT).codePoints().forEach(letter -> append(folded, letter));
        return SPACES.matcher(Normalizer.normalize(folded, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Folds letters that Unicode does not decompose but that readers treat as equal. */
    private static void append(StringBuilder folded, int letter) {
        switch (letter) {
            case 'đ', 'ð' -> folded.append('d');
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'ħ' -> folded.append('h');
            case 'ı' -> folded.append('i');
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            case '\u0671' -> folded.append('\u0627');
            case '\u0649', '\u06CC' -> folded.append('\u064A');
            case '\u0629' -> folded.append('\u0647');
            case '\u06A9' -> folded.append('\u0643');
            default -> folded.appendCodePoint(letter);
        }
    }
}
