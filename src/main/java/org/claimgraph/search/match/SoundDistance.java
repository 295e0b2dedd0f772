package org.claimgraph.search.match;

/** Compares sequences of sounds: those that scripts and languages write for each other are near. */
final class SoundDistance {
    private static final String VOWELS = "aeiou";
    private static final String GLIDES = "wy";

    /** Less similar sequences are not told apart. */
    private static final double MOST_DIFFERENT = 0.5;

    /** What French and other names do not sound at their end. */
    private static final double SILENT_END = 0.5;

    private static final int LETTERS = 128;
    private static final double[][] SUBSTITUTION = new double[LETTERS][LETTERS];
    private static final double[] WEIGHT = new double[LETTERS];

    static {
        for (int sound = 0; sound < LETTERS; sound++) {
            WEIGHT[sound] = weighed((char) sound);
        }
        for (int one = 0; one < LETTERS; one++) {
            for (int other = 0; other < LETTERS; other++) {
                boolean vowels = isVowel(one) && isVowel(other);
                double most = Math.min(1.2, WEIGHT[one] + WEIGHT[other]);
                SUBSTITUTION[one][other] = one == other ? 0 : vowels ? 0.15 : most;
            }
        }
        near(
                0.1, "cs", "CS", "jC", "Xk", "Xh", "Gg", "Tt", "wu", "yi", "vw", "zs", "kk", "yj", "Nn", "ij", "cC",
                "ie", "ou", "ae", "ao", "eo", "oa");
        near(
                0.2, "lr", "bp", "dt", "gk", "vf", "sS", "zc", "bv", "GX", "Gk", "Xg", "hg", "zj", "jS", "Td", "Ts",
                "Sc", "wo", "ye", "hf", "Cj");
        near(
                0.3, "fp", "jg", "Cs", "Ct", "ct", "Ck", "hk", "zC", "js", "jd", "mn", "Sk", "Gh", "Xs", "zd", "wv",
                "wb", "jy", "Sj", "ck", "yj", "Tz", "NN", "Cd", "XS", "hS");
    }

    private SoundDistance() {}

    private static void near(double cost, String... pairs) {
        for (String pair : pairs) {
            char one = pair.charAt(0);
            char other = pair.charAt(1);
            double near = isVowel(one) && isVowel(other) ? 0.06 : cost;
            SUBSTITUTION[one][other] = near;
            SUBSTITUTION[other][one] = near;
        }
    }

    private static boolean isVowel(int sound) {
        return VOWELS.indexOf(sound) >= 0;
    }

    private static double weighed(char sound) {
        return isVowel(sound) ? 0.3 : GLIDES.indexOf(sound) >= 0 || sound == 'h' ? 0.45 : 1;
    }

    private static double substitution(char one, char other) {
        return one < LETTERS && other < LETTERS ? SUBSTITUTION[one][other] : one == other ? 0 : 1.2;
    }

    private static double weight(char sound) {
        return sound < LETTERS ? WEIGHT[sound] : 1;
    }

    private static double weight(String sounds) {
        double weight = 0;
        for (int at = 0; at < sounds.length(); at++) {
            weight += weight(sounds.charAt(at));
        }
        return weight;
    }

    /** How alike two sequences of sounds are: 1 for equal ones, 0 or less for ones with nothing in common. */
    static double similarity(String sounds, String others, double vowelCost) {
        double weight = weight(sounds);
        double otherWeight = weight(others);
        double total = (weight + otherWeight) / 2;
        // Each weight that only one of them has costs at least a third of it.
        if (total == 0 || Math.abs(weight - otherWeight) / 3 > MOST_DIFFERENT * total) {
            return 0;
        }
        double[] above = new double[others.length() + 1];
        double[] row = new double[others.length() + 1];
        double[] costs = new double[others.length()];
        for (int at = 0; at < others.length(); at++) {
            costs[at] = cost(others, at, vowelCost);
            above[at + 1] = above[at] + costs[at];
        }
        for (int at = 0; at < sounds.length(); at++) {
            double cost = cost(sounds, at, vowelCost);
            row[0] = above[0] + cost;
            for (int to = 0; to < others.length(); to++) {
                row[to + 1] = Math.min(
                        above[to] + substitution(sounds.charAt(at), others.charAt(to)),
                        Math.min(above[to + 1] + cost, row[to] + costs[to]));
            }
            double[] last = above;
            above = row;
            row = last;
        }
        return 1 - above[others.length()] / total;
    }

    /** The cost of a sound that only one of the two has. R after a vowel is often silent. */
    private static double cost(String sounds, int at, double vowelCost) {
        char sound = sounds.charAt(at);
        if (isVowel(sound)) {
            return vowelCost;
        }
        if (sound == 'h' || GLIDES.indexOf(sound) >= 0) {
            return Math.max(vowelCost, 0.2);
        }
        if (at > 1 && at == sounds.length() - 1 && "tds".indexOf(sound) >= 0) {
            return SILENT_END;
        }
        boolean isSilentR = sound == 'r' && at > 0 && isVowel(sounds.charAt(at - 1));
        return isSilentR ? 0.35 : 1;
    }
}
