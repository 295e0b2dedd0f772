package org.claimgraph.search.match;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.List;
import org.claimgraph.search.analysis.NameForm;
import org.claimgraph.search.analysis.NameToken;

/** The accents of names in Latin letters, wherever in its word each stands. */
final class AccentComparison {
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

    private AccentComparison() {}

    static boolean areIn(NameForm name) {
        return name.tokens().stream().anyMatch(token -> !of(token).isEmpty());
    }

    /** Whether a word of one name has other accents than the same word of the other. */
    static boolean differ(NameForm one, NameForm other) {
        for (NameToken token : one.tokens()) {
            List<NameToken> same = other.tokens().stream()
                    .filter(candidate -> candidate.text().equals(token.text()))
                    .toList();
            if (!same.isEmpty()
                    && same.stream().noneMatch(candidate -> of(candidate).equals(of(token)))) {
                return true;
            }
        }
        return false;
    }

    private static String of(NameToken token) {
        if (token.script() != UScript.LATIN) {
            return "";
        }
        return DECOMPOSED
                .normalize(token.marked())
                .codePoints()
                .filter(letter -> Character.getType(letter) == Character.NON_SPACING_MARK || letter == 'đ')
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
