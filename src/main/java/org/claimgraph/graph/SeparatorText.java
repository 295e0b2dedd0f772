package org.claimgraph.graph;

import com.ibm.icu.lang.UCharacter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Normalises the free text of a separating qualifier, so that one period or role written in several ways, or in several languages,
 * separates no facts: "FY2019", "fy 2019" and "2019年" are equal, and so are "CEO" and "chief executive officer". Texts that say
 * more than a known one stay different: "acting CEO", "before 2019".
 */
public final class SeparatorText {
    private static final Map<String, String> TERMS = terms("folding/terms.tsv");
    private static final Pattern ARTICLE = Pattern.compile("(?:the|der|die|das|le|la|el|il) (?=.)");

    private SeparatorText() {}

    /** The normal form; the folded text if it is no known period or role. */
    public static String normalised(String text) {
        String folded = TextFolding.fold(westernDigits(text));
        String term =
                TERMS.getOrDefault(folded, TERMS.get(ARTICLE.matcher(folded).replaceFirst("")));
        if (term != null) {
            return term;
        }
        String period = PeriodText.normalised(folded);
        return period == null ? folded : period;
    }

    /** The text with the decimal digits of every script as those of ASCII. */
    private static String westernDigits(String text) {
        StringBuilder western = new StringBuilder(text.length());
        text.codePoints()
                .forEach(letter ->
                        western.appendCodePoint(UCharacter.isDigit(letter) ? '0' + UCharacter.digit(letter) : letter));
        return western.toString();
    }

    private static Map<String, String> terms(String table) {
        Map<String, String> terms = new HashMap<>();
        TermTable.rows(table).forEach(row -> {
            String normal = TextFolding.fold(row.meaning());
            terms.put(normal, normal);
            row.terms().forEach(term -> terms.put(term, normal));
        });
        return Map.copyOf(terms);
    }
}
