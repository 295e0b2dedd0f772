package org.claimgraph.search.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.claimgraph.search.analysis.NameToken;
import org.claimgraph.search.analysis.NameToken.TokenRole;

/** The pairs of words, or of neighbouring words, that best correspond to each other in two names. */
final class TokenAlignment {
    private static final double LEAST = 0.55;
    private static final double INITIAL = 0.85;
    private static final int LONGEST_RUN = 3;
    private static final int MOST_TOKENS = 16;
    private final List<NameToken> left;
    private final List<NameToken> right;
    private final boolean person;
    private final List<Pair> pairs = new ArrayList<>();
    private final boolean[] usedLeft;
    private final boolean[] usedRight;

    /** Runs of words of both names, with their similarity. */
    record Pair(int left, int leftLength, int right, int rightLength, double similarity, boolean initial) {}

    TokenAlignment(List<NameToken> left, List<NameToken> right, boolean person) {
        this.left = left.subList(0, Math.min(MOST_TOKENS, left.size()));
        this.right = right.subList(0, Math.min(MOST_TOKENS, right.size()));
        this.person = person;
        usedLeft = new boolean[left.size()];
        usedRight = new boolean[right.size()];
        align();
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

    /** Neighbouring words of a name, as one word. */
    private record Run(int from, int length, NameToken word) {
        static List<Run> of(List<NameToken> tokens) {
            List<Run> runs = new ArrayList<>();
            for (int from = 0; from < tokens.size(); from++) {
                for (int length = 1; length <= LONGEST_RUN && from + length <= tokens.size(); length++) {
                    runs.add(new Run(from, length, NameToken.joined(tokens.subList(from, from + length))));
                }
            }
            return runs;
        }
    }

    private void align() {
        List<Pair> candidates = new ArrayList<>();
        List<Run> others = Run.of(right);
        for (Run run : Run.of(left)) {
            for (Run other : others) {
                if (run.length == 1 || other.length == 1) {
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

    private void add(List<Pair> candidates, Run run, Run another) {
        boolean isSingle = run.length + another.length == 2;
        double similarity =
                isSingle ? single(run.word, another.word) : WordSimilarity.of(run.word, another.word) - 0.02;
        boolean isInitial =
                isSingle && (run.word.role() == TokenRole.INITIAL ^ another.word.role() == TokenRole.INITIAL);
        if (similarity >= LEAST) {
            candidates.add(new Pair(run.from, run.length, another.from, another.length, similarity, isInitial));
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
