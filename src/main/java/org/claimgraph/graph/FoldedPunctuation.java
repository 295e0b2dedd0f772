package org.claimgraph.graph;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimgraph.platform.filter.FoldedPart;

/**
 * Folds the punctuation of a text whose letters are folded. Quotation marks and apostrophes are left out. A hyphen or middle
 * dot between words is a space, but "AA-" and "-5" keep their signs. "j.p. morgan", "j. p. morgan" and "jp morgan" are equal.
 */
final class FoldedPunctuation {
    /** Apostrophes that Unicode does not count as quotation marks, and the tatweel. */
    private static final String APOSTROPHES =
            "`\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u2032\u055a\u05f3\u05f4\ua78b\ua78c\u0640";

    private static final String WORD = "\\p{L}\\p{M}\\p{N}";
    private static final String HYPHENS = "[-\u00b7\u2022\u2027\u2219\u22c5\u30fb]+";
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(?<=[%2$s.)])(?:\\s*%1$s\\s+(?=[%2$s(])|\\s*%1$s(?=[\\p{L}\\p{M}(])|%1$s(?=\\p{N}))"
                    .formatted(HYPHENS, WORD));
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INITIAL = Pattern.compile("(?<![%1$s])(\\p{L}\\p{M}*)\\.".formatted(WORD));
    private static final Pattern LAST_DOT = Pattern.compile("(?<=[%1$s)])\\.+(?= |$)".formatted(WORD));
    private static final String LETTER = "[\\p{L}&&[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsArmenian}]]";
    private static final Pattern BETWEEN_INITIALS =
            Pattern.compile("(?<=(?:^| )%1$s) (?=%1$s(?: |$))".formatted(LETTER));
    private static final Pattern LAST_INITIAL = Pattern.compile("\\.(?:\\p{L}\\p{M}*)?$");
    private static final Pattern HYPHEN_AT_END = Pattern.compile("^[ -]+|[ -]+$");

    private FoldedPunctuation() {}

    /** Whether the character is left out: a quotation mark or an apostrophe of any script. */
    static boolean isIgnored(int letter) {
        return UCharacter.hasBinaryProperty(letter, UProperty.QUOTATION_MARK) || APOSTROPHES.indexOf(letter) >= 0;
    }

    static String fold(String text) {
        return joined(spaced(text));
    }

    /** The forms of a part of a text; the first is the shortest. */
    static List<FoldedPart> parts(String text) {
        String folded = foldPart(text);
        List<FoldedPart> parts = new ArrayList<>();
        if (INITIAL.matcher(text).find()) {
            boolean endsWithInitials = LAST_INITIAL.matcher(text).find()
                    && folded.codePointCount(folded.lastIndexOf(' ') + 1, folded.length()) > 1;
            parts.add(new FoldedPart(folded, INITIAL.matcher(text).lookingAt(), endsWithInitials));
            if (endsWithInitials && !text.endsWith(".")) {
                String first = foldPart(text.substring(0, text.lastIndexOf('.') + 1));
                parts.add(new FoldedPart(
                        first + " " + folded.substring(first.length()),
                        parts.getFirst().beginsWord(),
                        false));
            }
            addLiteral(text, parts);
        } else {
            boolean dotted = text.endsWith(".") && !folded.endsWith(".");
            parts.add(new FoldedPart(folded, false, dotted));
            if (dotted) {
                parts.add(new FoldedPart(folded + "."));
            }
        }
        return parts;
    }

    /** Folds a part of a text: without hyphens at its ends, and with a last letter that may begin a longer word unless it is dotted. */
    private static String foldPart(String text) {
        String spaced = HYPHEN_AT_END.matcher(spaced(text)).replaceAll("");
        int lastWord = spaced.lastIndexOf(' ');
        return lastWord < 0 || LAST_INITIAL.matcher(text).find()
                ? joined(spaced)
                : joined(spaced.substring(0, lastWord)) + spaced.substring(lastWord);
    }

    /** The text with one space between words, and without the dots of initials and abbreviations. */
    private static String spaced(String text) {
        String separated = BETWEEN_WORDS.matcher(oneHyphen(text)).replaceAll(" ");
        String undotted = INITIAL.matcher(separated).replaceAll("$1 ");
        String single = SPACES.matcher(undotted).replaceAll(" ").strip();
        return LAST_DOT.matcher(single).replaceAll("");
    }

    /** The part with its dots, as it stands within words such as "ltd.com". */
    private static void addLiteral(String text, List<FoldedPart> parts) {
        String single = SPACES.matcher(oneHyphen(text)).replaceAll(" ").strip();
        String undotted = LAST_DOT.matcher(single).replaceAll("");
        parts.add(new FoldedPart(undotted, false, single.endsWith(".")));
        if (!undotted.equals(single)) {
            parts.add(new FoldedPart(single));
        }
    }

    private static String oneHyphen(String text) {
        StringBuilder same = new StringBuilder(text.length());
        text.codePoints()
                .map(letter -> UCharacter.hasBinaryProperty(letter, UProperty.DASH) ? '-' : letter)
                .forEach(same::appendCodePoint);
        return same.toString();
    }

    private static String joined(String words) {
        return BETWEEN_INITIALS.matcher(words).replaceAll("");
    }
}
