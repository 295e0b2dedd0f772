package org.claimgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.bench.load.Processes;
import org.claimgraph.bench.load.Round;

/** Measures the same queries over ledgers of several sizes in turns, and their ratio. */
final class GrowthBenchmark {
    private static final List<String> SUPPORTED = List.of("claimgraph", "smallrye");
    private final Options options;
    private final StringBuilder text = new StringBuilder();

    GrowthBenchmark(Options options) {
        this.options = options;
    }

    /** A server over a ledger of one size. */
    private record Sized(int claims, Contender contender, Queries queries, Processes database) {
        String name() {
            return contender.name() + " " + claims;
        }
    }

    void measure() throws Exception {
        for (String database : options.databases()) {
            for (String contender : options.contenders()) {
                if (SUPPORTED.contains(contender)) {
                    measure(database, contender);
                }
            }
        }
        if (!options.out().isEmpty()) {
            Files.writeString(Path.of(options.out()), text);
        }
    }

    private void measure(String database, String contender) throws Exception {
        List<BenchmarkDatabases> stores = new ArrayList<>();
        List<Sized> servers = new ArrayList<>();
        try {
            for (int size : options.sizes()) {
                Options sized = options.of(size);
                BenchmarkDatabases store = new BenchmarkDatabases(sized);
                stores.add(store);
                boolean h2 = database.equals("h2");
                String url = h2 ? store.h2(contender, contender + "-" + size) : store.postgresql(contender);
                Contender server = Contender.start(sized, contender, url, h2 ? 0 : store.port());
                servers.add(new Sized(size, server, new Queries(sized), store.processes()));
            }
            if (options.serve()) {
                servers.forEach(one -> System.out.printf("%s: port %d%n", one.name(), one.contender.port()));
                for (Sized server : servers) {
                    server.contender.join();
                }
                return;
            }
            report(database, contender, rounds(servers));
        } finally {
            for (Sized server : servers) {
                server.contender.close();
            }
            for (BenchmarkDatabases store : stores) {
                store.close();
            }
        }
    }

    /** The combined rounds by query and size. */
    private Map<String, Map<Integer, Round>> rounds(List<Sized> servers) throws Exception {
        Map<String, Map<Integer, Round>> all = new LinkedHashMap<>();
        for (int round = 0; round <= options.rounds(); round++) {
            for (String query : options.queries()) {
                for (Sized server : servers) {
                    Round one = round(server, query, round == 0 ? options.warmUp() : options.seconds());
                    System.out.printf("%s %s %s: p50 %.2f ms%n",
                            round == 0 ? "warm-up" : "round " + round, query, server.name(), one.percentile(0.5));
                    if (round > 0) {
                        all.computeIfAbsent(query, _ -> new LinkedHashMap<>())
                                .merge(server.claims, one, Round::and);
                    }
                }
            }
            Collections.rotate(servers, 1);
        }
        return all;
    }

    private Round round(Sized server, String query, int seconds) throws Exception {
        List<byte[]> requests = server.queries.requests(query, server.contender);
        check(server, query, requests.getFirst());
        return Round.run(
                server.contender.port(),
                requests,
                options.connections(),
                Duration.ofSeconds(seconds),
                server.contender.processes(),
                server.database);
    }

    /** Fails on an error, which would be answered quickly and look like speed. */
    private static void check(Sized server, String query, byte[] request) throws IOException {
        try (org.claimgraph.bench.load.HttpConnection client =
                new org.claimgraph.bench.load.HttpConnection(server.contender.port())) {
            client.send(request);
            if (Queries.comparable(client.text()).toString().length() < 1000) {
                throw new IllegalStateException(server.name() + " returns an error for " + query + ": " + client.text());
            }
        }
    }

    private void report(String database, String contender, Map<String, Map<Integer, Round>> rounds) {
        List<Integer> sizes = options.sizes().stream().sorted().toList();
        int smallest = sizes.getFirst();
        StringBuilder table = new StringBuilder("## %s, %s%n%n| query | claims | requests/s | p50 ms | p99 ms |"
                        .formatted(database.equals("h2") ? "H2" : "PostgreSQL", contender))
                .append(" bytes | p50 against %d claims |%n|---|--:|--:|--:|--:|--:|--:|%n".formatted(smallest));
        rounds.forEach((query, bySize) -> {
            for (int size : sizes) {
                Round round = bySize.get(size);
                table.append("| %s | %d | %.0f | %.2f | %.2f | %d | %s |%n".formatted(
                        query,
                        size,
                        round.perSecond(),
                        round.percentile(0.5),
                        round.percentile(0.99),
                        round.bytes() / round.latencies().length,
                        size == smallest
                                ? ""
                                : "%.2f times".formatted(
                                        round.percentile(0.5) / bySize.get(smallest).percentile(0.5))));
            }
        });
        System.out.println("\n" + table);
        text.append(table).append('\n');
    }
}
