package org.claimgraph.bench.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.bench.load.Median;
import org.claimgraph.bench.load.Processes;
import org.claimgraph.bench.load.Round;

/**
 * Measures the time from start to first correct answer, the memory, size and throughput of each distribution that has been
 * built, in turns, on the bundled data: {@code bench/start}.
 */
public final class StartBenchmark {
    private static final int TURNS = 7;
    private static final int QUERIES = 10_000;
    private static final int CONNECTIONS = 8;
    private static final Duration ROUND = Duration.ofSeconds(5);

    private StartBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path target = Path.of(arguments[0]).toAbsolutePath().normalize();
        Path work = Files.createTempDirectory("claimgraph-starts");
        List<Distribution> distributions = Distribution.builtIn(target);
        Map<String, List<Double>> firsts = new LinkedHashMap<>();
        Map<String, List<Double>> memories = new LinkedHashMap<>();
        // The first turn fills the file cache and does not count.
        for (int turn = 0; turn <= TURNS; turn++) {
            for (Distribution distribution : distributions) {
                try (StartedService started = StartedService.of(distribution, work)) {
                    if (turn > 0) {
                        add(firsts, distribution, started.milliseconds());
                        add(memories, distribution, started.residentMegabytes());
                    }
                }
            }
        }
        System.out.printf("| | first correct answer, ms | of plain jar | resident memory then, MB | after %d queries, MB"
                + " | on disk, MB | requests/s | of plain jar |%n|---|--:|--:|--:|--:|--:|--:|--:|%n", QUERIES);
        double plainFirst = median(firsts.get(distributions.getFirst().name()));
        double plainRate = 0;
        for (Distribution distribution : distributions) {
            double first = median(firsts.get(distribution.name()));
            try (StartedService started = StartedService.of(distribution, work)) {
                started.repeat(QUERIES);
                double resident = started.residentMegabytes();
                double rate = rate(started);
                plainRate = plainRate == 0 ? rate : plainRate;
                System.out.printf("| %s | %.0f | %.3f | %.0f | %.0f | %.0f | %.0f | %.2f |%n",
                        distribution.name(),
                        first,
                        first / plainFirst,
                        median(memories.get(distribution.name())),
                        resident,
                        distribution.megabytes(),
                        rate,
                        rate / plainRate);
            }
        }
        Files.delete(work);
    }

    private static void add(Map<String, List<Double>> all, Distribution distribution, double value) {
        all.computeIfAbsent(distribution.name(), _ -> new ArrayList<>()).add(value);
    }

    private static double median(List<Double> values) {
        return Median.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Requests per second, after a warm-up of twice the time. */
    private static double rate(StartedService started) throws Exception {
        round(started, ROUND.multipliedBy(2));
        return round(started, ROUND).perSecond();
    }

    private static Round round(StartedService started, Duration time) throws Exception {
        return Round.run(started.port(), List.of(started.request()), CONNECTIONS, time, Processes.NONE, Processes.NONE);
    }
}
