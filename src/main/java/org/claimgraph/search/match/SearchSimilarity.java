package org.claimgraph.search.match;

import com.ibm.icu.lang.UScript;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.claimgraph.search.analysis.NameForm;
import org.claimgraph.search.analysis.NameToken;
import org.claimgraph.search.analysis.NameToken.TokenRole;

/** How well a name answers a search: as {@link NameSimilarity}, or by the words of an incomplete text. */
public final class SearchSimilarity {
    private static final double LEAST_WORD = 0.6;
    private static final double PREFIX = 0.97;
    private static final double PARTIAL = 0.7;
    private static final double COVERED = 0.22;
    private static final int SHORTEST_HAN = 4;
    private static final double HAN = 0.9;
    private static final int SHORTEST_MISTYPED = 5;
    private static final double MISTYPED = 0.8;
    private static final double ALMOST = 0.99;
    private static final double SPELLED = 0.005;
    private static final double WHOLE_PREFIX = 0.85;

    private SearchSimilarity() {}

    /** From 0 to 1; 1 only for the whole name. */
    public static double of(NameForm text, NameForm name, boolean person) {
        double whole = person ? NameSimilarity.ofPersons(text, name) : NameSimilarity.ofOrganizations(text, name);
        double parts = Math.max(byWords(text, name), byStart(text, name));
        double similarity = Math.max(Math.max(whole, parts), byCharacters(text.joined(), name.joined()));
        double mistyped = mistyped(text, name);
        // Of names that are alike without their legal forms, the one that is spelled most like the text comes first.
        return mistyped == 0
                ? similarity
                : Math.max(similarity, Math.min(ALMOST, Math.max(similarity, mistyped) + SPELLED));
    }

    /** The whole name with one typing error, wherever its words begin. */
    private static double mistyped(NameForm text, NameForm name) {
        String typed = text.folded().replace(" ", "");
        String whole = name.folded().replace(" ", "");
        boolean isLong = Math.min(typed.length(), whole.length()) >= SHORTEST_MISTYPED;
        return isLong && Math.abs(typed.length() - whole.length()) <= 1 && SpellingDistance.of(typed, whole) == 1
                ? 1 - MISTYPED / whole.length()
                : 0;
    }

    /** Names in scripts without spaces of which few characters differ. */
    private static double byCharacters(String text, String name) {
        boolean isHan = text.length() >= SHORTEST_HAN && UScript.getScript(text.codePointAt(0)) == UScript.HAN;
        if (!isHan || Math.abs(text.length() - name.length()) > text.length() / SHORTEST_HAN) {
            return 0;
        }
        int distance = SpellingDistance.of(text, name);
        return distance > text.length() / SHORTEST_HAN ? 0 : HAN * (1 - (double) distance / text.length());
    }

    /** The beginning of the name, whatever the spaces. */
    private static double byStart(NameForm text, NameForm name) {
        String start = text.folded().replace(" ", "");
        String whole = name.folded().replace(" ", "");
        return !start.isEmpty() && whole.startsWith(start) ? WHOLE_PREFIX + 0.1 * start.length() / whole.length() : 0;
    }

    /** Each word of the text is like a word of the name; the last one may be its beginning. */
    private static double byWords(NameForm text, NameForm name) {
        List<NameToken> words = text.tokens();
        List<NameToken> others = name.tokens();
        boolean[] used = new boolean[others.size()];
        double similarity = 0;
        double weight = 0;
        double matched = 0;
        for (int at = 0; at < words.size(); at++) {
            NameToken word = words.get(at);
            boolean isLast = at == words.size() - 1;
            double[] best = IntStream.range(0, others.size())
                    .filter(other -> !used[other])
                    .mapToObj(other -> new double[] {similarity(word, others.get(other), isLast), other})
                    .max(Comparator.comparingDouble(pair -> pair[0]))
                    .orElse(new double[] {0, -1});
            double letters = weight(word);
            if (best[0] >= LEAST_WORD) {
                used[(int) best[1]] = true;
                matched += weight(others.get((int) best[1]));
                similarity += best[0] * letters;
            } else if (word.role() == TokenRole.CORE || word.role() == TokenRole.NUMBER) {
                return 0;
            }
            weight += letters;
        }
        double total = others.stream().mapToDouble(SearchSimilarity::weight).sum();
        return weight == 0 || total == 0 ? 0 : similarity / weight * (PARTIAL + COVERED * Math.min(1, matched / total));
    }

    private static double weight(NameToken token) {
        double letters = Math.max(1, token.latin().length());
        return token.counts() ? letters : 0.4 * letters;
    }

    private static double similarity(NameToken word, NameToken other, boolean isLast) {
        double similarity = word.role() == TokenRole.NUMBER || other.role() == TokenRole.NUMBER
                ? word.text().equals(other.text()) ? 1 : 0
                : WordSimilarity.of(word, other);
        boolean isPrefix =
                isLast && (other.text().startsWith(word.text()) || other.latin().startsWith(word.text()));
        return isPrefix ? Math.max(similarity, PREFIX) : similarity;
    }
}
