package org.claimgraph.search.match;

import com.ibm.icu.lang.UScript;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.search.analysis.NameForm;
import org.claimgraph.search.analysis.NameToken;
import org.claimgraph.search.analysis.NameToken.TokenRole;

/** How alike two names of a person, or of anything else, are: 1 for the same name, 0 for names with nothing in common. */
public final class NameSimilarity {
    private static final Set<Integer> UNSPACED =
            Set.of(UScript.HAN, UScript.HANGUL, UScript.KATAKANA, UScript.HIRAGANA, UScript.THAI);
    private static final int SHORTEST_WHOLE_NAME = 3;
    private static final double OTHER_NUMBER = 0.55;
    private static final double OTHER_MARKS = 0.6;
    private static final double ALMOST = 0.99;
    private static final double OTHER_LEGAL_FORM = 0.01;
    private static final double OTHER_INITIAL = 0.6;
    private static final double ACRONYM = 0.8;
    private final NameForm left;
    private final NameForm right;
    private final boolean person;

    private NameSimilarity(NameForm left, NameForm right, boolean person) {
        this.left = left;
        this.right = right;
        this.person = person;
    }

    /** The similarity of two names that were parsed as names of persons. */
    public static double ofPersons(NameForm one, NameForm other) {
        return new NameSimilarity(one, other, true).score();
    }

    /** The similarity of two names that were parsed as names of organizations. */
    public static double ofOrganizations(NameForm one, NameForm other) {
        return new NameSimilarity(one, other, false).score();
    }

    private double score() {
        if (left.tokens().isEmpty() || right.tokens().isEmpty()) {
            return 0;
        }
        if (left.folded().equals(right.folded())) {
            return marksDiffer() ? OTHER_MARKS : 1;
        }
        double score = Math.min(ALMOST, Math.max(aligned(), Math.max(joined(), acronym())));
        if (!person && !left.legalForm().equals(right.legalForm())) {
            score -= OTHER_LEGAL_FORM;
        }
        if (!person && !left.numbers().equals(right.numbers())) {
            score = Math.min(score, OTHER_NUMBER);
        }
        return marksDiffer() ? Math.min(score, OTHER_MARKS) : score;
    }

    /** Words that differ in their accents only, in names that both are written with accents. */
    private boolean marksDiffer() {
        return AccentComparison.areIn(left) && AccentComparison.areIn(right) && AccentComparison.differ(left, right);
    }

    private double acronym() {
        return person ? 0 : Math.max(Acronyms.similarity(left, right), Acronyms.similarity(right, left)) * ACRONYM;
    }

    /** Names that differ in spaces. */
    private double joined() {
        String one = left.joined();
        String other = right.joined();
        if (one.equals(other)) {
            return 0.98;
        }
        List<NameToken> core = left.core();
        List<NameToken> others = right.core();
        boolean isSpelled = isUnspaced(core) || isUnspaced(others) || core.size() == 1 || others.size() == 1;
        if (!isSpelled) {
            return 0;
        }
        double best = 0;
        if (script(core) == script(others)) {
            return WordSimilarity.spelling(one, other) * (isUnspaced(core) ? 0.6 : 0.95);
        }
        for (String reading : WholeNameReadings.of(core, person)) {
            for (String another : WholeNameReadings.of(others, person)) {
                best = Math.max(best, WordSimilarity.bySound(reading, another, script(core), script(others)));
            }
        }
        return best * 0.97;
    }

    private static int script(List<NameToken> tokens) {
        Set<Integer> scripts = tokens.stream().map(NameToken::script).collect(Collectors.toSet());
        return scripts.size() == 1 ? scripts.iterator().next() : UScript.COMMON;
    }

    private static boolean isUnspaced(List<NameToken> tokens) {
        return tokens.stream().anyMatch(token -> UNSPACED.contains(token.script()));
    }

    private double aligned() {
        List<NameToken> core = left.core();
        List<NameToken> others = right.core();
        TokenAlignment alignment = new TokenAlignment(left, right, person);
        double similarity = 0;
        double weight = 0;
        double matched = 0;
        double worst = 1;
        for (TokenAlignment.Pair pair : alignment.pairs()) {
            double leftWeight = weight(core.subList(pair.left(), pair.left() + pair.leftLength()));
            double rightWeight = weight(others.subList(pair.right(), pair.right() + pair.rightLength()));
            double pairWeight = (leftWeight + rightWeight) / 2;
            similarity += pair.similarity() * pairWeight;
            weight += pairWeight;
            matched += pair.initial() ? 0.5 : isWholeName(core.get(pair.left())) ? 2 : 1;
            if (!pair.initial()) {
                worst = Math.min(worst, pair.similarity());
            }
        }
        if (weight == 0) {
            return 0;
        }
        double leftRest = rest(core, alignment.usedLeft());
        double rightRest = rest(others, alignment.usedRight());
        double average = 0.6 * similarity / weight + 0.4 * worst;
        if (person
                && (hasInitial(core, alignment.usedLeft()) && hasInitial(others, alignment.usedRight())
                        || isOtherLine(alignment))) {
            average = Math.min(average, OTHER_INITIAL);
        }
        return person
                ? ofPerson(average, matched, leftRest, rightRest, weight, Math.min(core.size(), others.size()))
                : ofOrganization(average, leftRest, rightRest, weight);
    }

    private double ofPerson(
            double average, double matched, double leftRest, double rightRest, double weight, int shorter) {
        double both = Math.min(leftRest, rightRest);
        double extra = Math.abs(leftRest - rightRest);
        double score = average - 0.55 * both / (weight + both) * 2 - 0.07 * extra;
        boolean isSingle = matched < 1.5 && Math.max(leftRest, rightRest) > 0;
        return Math.max(0, isSingle ? Math.min(score, matched < 1 ? 0.3 : 0.62) : score);
    }

    private double ofOrganization(double average, double leftRest, double rightRest, double weight) {
        double both = Math.min(leftRest, rightRest);
        double extra = Math.max(leftRest, rightRest) - both;
        double score = average - 1.1 * both / (weight + both) - 0.5 * extra / (weight + extra + both);
        return Math.max(0, score);
    }

    /** Whether a word that is written in syllables may be both family and given name. */
    private static boolean isWholeName(NameToken token) {
        return UNSPACED.contains(token.script()) && token.text().length() >= SHORTEST_WHOLE_NAME;
    }

    private static boolean hasInitial(List<NameToken> tokens, boolean[] used) {
        for (int at = 0; at < used.length; at++) {
            if (!used[at] && tokens.get(at).role() == TokenRole.INITIAL) {
                return true;
            }
        }
        return false;
    }

    /** Whether the names of father and child are exchanged: Ahmed bin Khalid and Khalid bin Ahmed. */
    private boolean isOtherLine(TokenAlignment alignment) {
        return left.hasPatronymicParticle()
                && right.hasPatronymicParticle()
                && alignment.pairs().stream().anyMatch(pair -> pair.left() == 0 && pair.right() > 0);
    }

    private double rest(List<NameToken> tokens, boolean[] used) {
        double rest = 0;
        for (int at = 0; at < used.length; at++) {
            if (!used[at]) {
                rest += weight(tokens.subList(at, at + 1));
            }
        }
        return rest;
    }

    private double weight(List<NameToken> tokens) {
        return tokens.stream().mapToDouble(this::weight).sum();
    }

    private double weight(NameToken token) {
        if (token.role() == TokenRole.INITIAL) {
            return 0.4;
        }
        return !person && token.concept() != null ? 0.6 : 1;
    }
}
