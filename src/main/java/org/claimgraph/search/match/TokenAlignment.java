package org.claimgraph.search.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.claimgraph.search.analysis.NameForm;
import org.claimgraph.search.analysis.NameToken;
import org.claimgraph.search.analysis.NameToken.TokenRole;
import org.claimgraph.search.analysis.WordRun;

/** The pairs of words, or of neighbouring words, that best correspond to each other in two names. */
final class TokenAlignment {
    private static final double LEAST = 0.55;
    private static final double INITIAL = 0.85;
    private final List<NameToken> left;
    private final List<NameToken> right;
    private final boolean person;
    private final List<Pair> pairs = new ArrayList<>();
    private final boolean[] usedLeft;
    private final boolean[] usedRight;

    /** Runs of words of both names, with their similarity. */
    record Pair(int left, int leftLength, int right, int rightLength, double similarity, boolean initial) {}

    TokenAlignment(NameForm one, NameForm another, boolean person) {
        left = one.core();
        right = another.core();
        this.person = person;
        usedLeft = new boolean[left.size()];
        usedRight = new boolean[right.size()];
        align(one, another);
    }

    List<Pair> pairs() {
        return pairs;
    }

    boolean[] usedLeft() {
        return usedLeft;
    }

    boolean[] usedRight() {
        return usedRight;
    }

    private void align(NameForm one, NameForm another) {
        List<Pair> candidates = new ArrayList<>();
        for (WordRun run : one.runs()) {
            for (WordRun other : another.runs()) {
                if (run.length() == 1 || other.length() == 1) {
                    add(candidates, run, other);
                }
            }
        }
        candidates.sort(Comparator.comparingDouble((Pair pair) -> -pair.similarity * 1000
                - letters(left, pair.left, pair.leftLength)
                + 2 * (pair.leftLength + pair.rightLength)
                + 0.1 * Math.abs(pair.left - pair.right)));
        candidates.forEach(this::take);
    }

    private static int letters(List<NameToken> tokens, int from, int length) {
        return tokens.subList(from, from + length).stream()
                .mapToInt(token -> token.latin().length())
                .sum();
    }

    private void take(Pair pair) {
        for (int at = pair.left; at < pair.left + pair.leftLength; at++) {
            if (usedLeft[at]) {
                return;
            }
        }
        for (int to = pair.right; to < pair.right + pair.rightLength; to++) {
            if (usedRight[to]) {
                return;
            }
        }
        Arrays.fill(usedLeft, pair.left, pair.left + pair.leftLength, true);
        Arrays.fill(usedRight, pair.right, pair.right + pair.rightLength, true);
        pairs.add(pair);
    }

    private void add(List<Pair> candidates, WordRun run, WordRun other) {
        boolean isSingle = run.length() + other.length() == 2;
        double similarity =
                isSingle ? single(run.word(), other.word()) : WordSimilarity.of(run.word(), other.word()) - 0.02;
        boolean isInitial = isSingle
                && (run.word().role() == TokenRole.INITIAL ^ other.word().role() == TokenRole.INITIAL);
        if (similarity >= LEAST) {
            candidates.add(new Pair(run.from(), run.length(), other.from(), other.length(), similarity, isInitial));
        }
    }

    private double single(NameToken one, NameToken other) {
        if (one.role() == TokenRole.INITIAL ^ other.role() == TokenRole.INITIAL) {
            return person && one.latin().charAt(0) == other.latin().charAt(0) ? INITIAL : 0;
        }
        if (one.role() == TokenRole.NUMBER || other.role() == TokenRole.NUMBER) {
            return one.text().equals(other.text()) ? 1 : 0;
        }
        return Math.max(WordSimilarity.of(one, other), NameConcepts.similarity(one, other, person));
    }
}
