package org.claimgraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimgraph.bench.load.HttpConnection;
import org.claimgraph.bench.load.Processes;
import org.claimgraph.bench.load.Round;

/** Runs the contenders on the same data, compares their answers, and measures them in turns. */
public final class Main {
    private static final int COMPARED = 40;
    private final Options options;
    private final Queries queries;
    private final Report report;

    private Main(Options options) {
        this.options = options;
        this.queries = new Queries(options);
        this.report = new Report(options);
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.orExit(arguments);
        Files.createDirectories(options.work());
        Runtime.getRuntime().addShutdownHook(new Thread(
                () -> ProcessHandle.current().children().forEach(ProcessHandle::destroy)));
        if (options.sizes().size() > 1) {
            new GrowthBenchmark(options).measure();
            return;
        }
        Main main = new Main(options);
        for (String database : options.databases()) {
            main.measure(database);
        }
        main.report.close();
    }

    private void measure(String database) throws Exception {
        List<Contender> contenders = new ArrayList<>();
        try (BenchmarkDatabases stores = new BenchmarkDatabases(options)) {
            try {
                boolean h2 = database.equals("h2");
                for (String name : options.contenders()) {
                    if (!h2 || Contender.onH2(name)) {
                        contenders.add(Contender.start(
                                options, name, h2 ? stores.h2(name, name) : stores.postgresql(name), h2 ? 0 : stores.port()));
                    }
                }
                compare(contenders, stores);
                if (options.serve()) {
                    contenders.forEach(one ->
                            System.out.printf("%s: port %d, process %d%n", one.name(), one.port(), one.pid()));
                    for (Contender contender : contenders) {
                        contender.join();
                    }
                    return;
                }
                Map<String, Double> statements = h2 ? Map.of() : countOnPostgresql(stores, contenders);
                Map<String, Map<String, List<Round>>> rounds = rounds(contenders, stores.processes());
                for (Contender contender : contenders) {
                    contender.close();
                }
                report.add(database, rounds, h2 ? countOnH2(stores, contenders) : statements);
            } finally {
                for (Contender contender : contenders) {
                    contender.close();
                }
            }
        }
    }

    private void compare(List<Contender> contenders, BenchmarkDatabases stores) throws IOException {
        for (String query : options.queries()) {
            Map<Integer, JsonNode> expected = new HashMap<>();
            int differing = 0;
            int differingLedgers = 0;
            for (Contender contender : contenders) {
                List<byte[]> requests = queries.requests(query, contender);
                for (int one = 0; one < Math.min(COMPARED, requests.size()); one++) {
                    try (HttpConnection client = new HttpConnection(contender.port())) {
                        client.send(requests.get(one));
                        JsonNode answer = Queries.comparable(client.text());
                        JsonNode first = expected.putIfAbsent(one, answer);
                        if (first != null && stores.hasOwnLedger(contender.name())) {
                            differingLedgers += Queries.withoutIds(first).equals(Queries.withoutIds(answer)) ? 0 : 1;
                        } else if (first != null && !first.equals(answer) && differing++ == 0) {
                            System.err.printf("%s returns another answer to %s:%n%s%n%s%n",
                                    contender.name(), query, first, answer);
                        }
                    } catch (RuntimeException | IOException failure) {
                        throw new IOException(contender.name() + " on " + query + ": " + failure.getMessage(), failure);
                    }
                }
            }
            if (differing > 0) {
                throw new IOException(query + " has " + differing + " different answers");
            }
            System.out.printf("%s: all contenders give the same answers%n", query);
            if (differingLedgers > 0) {
                System.out.printf("%s: %d of %d answers of the earlier build differ in more than ids%n",
                        query, differingLedgers, COMPARED);
            }
        }
    }

    private Map<String, Double> countOnPostgresql(BenchmarkDatabases stores, List<Contender> contenders) throws Exception {
        Map<String, Double> counts = new HashMap<>();
        for (String query : options.queries()) {
            for (Contender contender : contenders) {
                List<byte[]> requests = queries.requests(query, contender);
                if (requests.isEmpty()) {
                    continue;
                }
                stores.count(true);
                long before = stores.statements();
                sendAll(contender, requests);
                counts.put(query + " " + contender.name(), (stores.statements() - before) / (double) COMPARED);
            }
        }
        stores.count(false);
        return counts;
    }

    private static void sendAll(Contender contender, List<byte[]> requests) throws IOException {
        try (HttpConnection client = new HttpConnection(contender.port())) {
            for (byte[] request : requests.subList(0, COMPARED)) {
                client.send(request);
            }
        }
    }

    /** Counts in a separate run with H2's trace on, because no other process can look into an embedded database. */
    private Map<String, Double> countOnH2(BenchmarkDatabases stores, List<Contender> contenders) throws Exception {
        Map<String, Double> counts = new HashMap<>();
        for (Contender measured : contenders) {
            String name = measured.name() + "-counted";
            String url = stores.h2(measured.name(), name) + ";TRACE_LEVEL_FILE=2;TRACE_MAX_FILE_SIZE=1000";
            Path trace = options.work().resolve("h2-" + name + ".trace.db");
            Files.deleteIfExists(trace);
            try (Contender contender = Contender.start(options, measured.name(), url, 0)) {
                for (String query : options.queries()) {
                    List<byte[]> requests = queries.requests(query, contender);
                    if (!requests.isEmpty()) {
                        long before = selects(trace);
                        sendAll(contender, requests);
                        counts.put(query + " " + measured.name(), (selects(trace) - before) / (double) COMPARED);
                    }
                }
            }
            Files.deleteIfExists(trace);
            Files.deleteIfExists(options.work().resolve("h2-" + name + ".mv.db"));
        }
        return counts;
    }

    private static long selects(Path trace) throws IOException {
        if (!Files.exists(trace)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(trace)) {
            return lines.filter(line -> line.startsWith("/*SQL") && line.contains("*/select")).count();
        }
    }

    /** The rounds by query and contender. */
    private Map<String, Map<String, List<Round>>> rounds(List<Contender> contenders, Processes database)
            throws Exception {
        Map<String, Map<String, List<Round>>> rounds = new LinkedHashMap<>();
        for (int round = 0; round <= options.rounds(); round++) {
            boolean counts = round > 0;
            Duration time = Duration.ofSeconds(counts ? options.seconds() : options.warmUp());
            for (String query : options.queries()) {
                for (Contender contender : contenders) {
                    List<byte[]> requests = queries.requests(query, contender);
                    if (requests.isEmpty()) {
                        continue;
                    }
                    Round one = Round.run(
                            contender.port(),
                            requests,
                            options.connections(),
                            time,
                            contender.processes(),
                            database);
                    System.out.printf("%s %s %s: %.0f/s%n", counts ? "round " + round : "warm-up", query,
                            contender.name(), one.perSecond());
                    if (counts) {
                        rounds.computeIfAbsent(query, _ -> new LinkedHashMap<>())
                                .computeIfAbsent(contender.name(), _ -> new ArrayList<>())
                                .add(one);
                    }
                }
            }
            Collections.rotate(contenders, 1);
        }
        return rounds;
    }
}
