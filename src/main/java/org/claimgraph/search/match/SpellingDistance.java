package org.claimgraph.search.match;

/** The number of letters to insert, delete, replace or exchange with their neighbour between two words. */
public final class SpellingDistance {
    private SpellingDistance() {}

    public static int of(String one, String other) {
        int[][] distance = new int[one.length() + 1][other.length() + 1];
        for (int at = 0; at <= one.length(); at++) {
            distance[at][0] = at;
        }
        for (int to = 0; to <= other.length(); to++) {
            distance[0][to] = to;
        }
        for (int at = 1; at <= one.length(); at++) {
            for (int to = 1; to <= other.length(); to++) {
                int replaced = distance[at - 1][to - 1] + (one.charAt(at - 1) == other.charAt(to - 1) ? 0 : 1);
                int least = Math.min(replaced, 1 + Math.min(distance[at - 1][to], distance[at][to - 1]));
                boolean exchanged = at > 1
                        && to > 1
                        && one.charAt(at - 1) == other.charAt(to - 2)
                        && one.charAt(at - 2) == other.charAt(to - 1);
                distance[at][to] = exchanged ? Math.min(least, distance[at - 2][to - 2] + 1) : least;
            }
        }
        return distance[one.length()][other.length()];
    }
}
