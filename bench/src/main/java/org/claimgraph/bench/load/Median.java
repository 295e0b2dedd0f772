package org.claimgraph.bench.load;

import java.util.Arrays;

/** What half of some numbers are at most. */
public final class Median {
    private Median() {}

    /** The middle of at least one number, or the mean of the two in the middle. */
    public static double of(double... numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
