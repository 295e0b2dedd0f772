package org.claimgraph.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimgraph.graph.TextFolding;
import org.claimgraph.platform.ClasspathResource;

/**
 * Recognises placeholders that stand for an agent who is not named, such as "publisher not named" or "n/a", by the table
 * {@code folding/unnamed.tsv}. Case, spacing and punctuation make no difference.
 */
final class UnnamedAgents {
    private static final String TABLE = "folding/unnamed.tsv";
    private static final int MAX_LENGTH = 60;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Set<String> PLACEHOLDERS = read();

    private UnnamedAgents() {}

    /** Whether the text names nobody. */
    static boolean include(String text) {
        return text.length() <= MAX_LENGTH && PLACEHOLDERS.contains(folded(text));
    }

    /** The letters and digits of the text; the folded text if it has none, so that "-" and "!!!" differ. */
    private static String folded(String text) {
        String folded = TextFolding.fold(text);
        String letters = NO_LETTERS.matcher(folded).replaceAll("");
        return letters.isEmpty() ? folded : letters;
    }

    private static Set<String> read() {
        Set<String> placeholders = new HashSet<>(Set.of(""));
        for (String line : ClasspathResource.lines(TABLE)) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                add(placeholders, List.of(cells[0].split("\\|")), List.of(cells[1].split("\\|")));
            }
        }
        return Set.copyOf(placeholders);
    }

    /** Adds every unnamed agent beside every way to say so; without an agent, the ways alone, and without ways, the agents. */
    private static void add(Set<String> placeholders, List<String> agents, List<String> ways) {
        boolean alone = ways.equals(List.of(""));
        for (String way : ways) {
            placeholders.add(folded(way));
            for (String agent : agents) {
                placeholders.add(folded(agent + " " + way));
                if (!alone) {
                    placeholders.add(folded(way + " " + agent));
                }
            }
        }
    }
}
