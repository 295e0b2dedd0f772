package org.claimgraph.bench.search;

import java.util.Arrays;

/** The results of searches: the mean reciprocal rank of what was searched for, and their latencies. */
final class SearchMeasurement {
    private double reciprocalRanks;
    private long[] nanos = new long[64];
    private int count;

    /** @param rank from 1; 0 if it was not found */
    void add(int rank, long latency) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = latency;
        reciprocalRanks += rank == 0 ? 0 : 1.0 / rank;
    }

    double meanReciprocalRank() {
        return reciprocalRanks / count;
    }

    double millis(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1, count * share)] / 1e6;
    }
}
