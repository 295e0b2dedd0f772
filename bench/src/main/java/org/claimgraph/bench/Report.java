package org.claimgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.claimgraph.bench.load.Median;
import org.claimgraph.bench.load.Round;

/** The result tables, in Markdown. */
final class Report {
    private final Options options;
    private final StringBuilder text = new StringBuilder();

    Report(Options options) {
        this.options = options;
    }

    void add(String database, Map<String, Map<String, List<Round>>> rounds, Map<String, Double> statements) {
        StringBuilder table = new StringBuilder("## %s, %d claims%n%n".formatted(
                database.equals("h2") ? "H2" : "PostgreSQL", options.claims()));
        table.append("| query | contender | requests/s | p50 ms | p99 ms | CPU ms/request | of it in the database |"
                + " bytes | statements | Claimgraph reaches |\n|---|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        for (Map.Entry<String, Map<String, List<Round>>> query : rounds.entrySet()) {
            List<Round> claimgraph = query.getValue().get("claimgraph");
            for (String contender : options.contenders()) {
                List<Round> own = query.getValue().get(contender);
                if (own != null) {
                    Double count = statements.get(query.getKey() + " " + contender);
                    row(table, query.getKey(), contender, own, count, claimgraph);
                }
            }
        }
        System.out.println("\n" + table);
        text.append(table).append('\n');
    }

    /** The ratio of throughputs, computed per pair of neighbouring rounds because machines change their speed. */
    private static String ratio(List<Round> claimgraph, List<Round> other) {
        double[] ratios = new double[other.size()];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = claimgraph.get(round).perSecond() / other.get(round).perSecond();
        }
        Arrays.sort(ratios);
        return "%.2f times (%.2f to %.2f)".formatted(Median.of(ratios), ratios[0], ratios[ratios.length - 1]);
    }

    private static void row(
            StringBuilder table, String query, String contender, List<Round> rounds, Double statements, List<Round> claimgraph) {
        Round all = rounds.stream().reduce(Round::and).orElseThrow();
        int requests = all.latencies().length;
        double median = Median.of(rounds.stream().mapToDouble(Round::perSecond).toArray());
        table.append("| %s | %s | %.0f | %.2f | %.2f | %.3f | %.3f | %d | %s | %s |%n".formatted(
                query,
                contender,
                median,
                all.percentile(0.5),
                all.percentile(0.99),
                (all.serverCpu() + all.databaseCpu()) / 1e6 / requests,
                all.databaseCpu() / 1e6 / requests,
                all.bytes() / requests,
                statements == null ? "" : "%.1f".formatted(statements),
                claimgraph == null || claimgraph == rounds ? "" : ratio(claimgraph, rounds)));
    }

    void close() throws IOException {
        if (!options.out().isEmpty()) {
            Files.writeString(Path.of(options.out()), text);
        }
    }
}
