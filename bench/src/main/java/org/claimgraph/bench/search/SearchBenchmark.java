package org.claimgraph.bench.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.claimgraph.bench.BenchmarkDatabases;
import org.claimgraph.bench.Contender;
import org.claimgraph.bench.Options;
import org.claimgraph.bench.data.Ledger;
import org.claimgraph.bench.data.LedgerKind;
import org.claimgraph.bench.load.HttpConnection;

/**
 * Builds the search index of generated ledgers, then searches for companies by written forms of their names, over all sizes of
 * ledgers in turns; prints the time of the building, the mean reciprocal rank, and the latency by size.
 */
public final class SearchBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int QUERIES = 2000;
    private static final int WARM_UP = 400;
    private static final int FIRST = 10;
    private static final int TURN = 50;
    private static final String QUERY =
            "query search($text: String!, $first: Int) { search(text: $text, kinds: [COMPANY], first: $first) { nodes { node { id } } } }";

    private final Options options;
    private final List<BenchmarkDatabases> databases = new ArrayList<>();
    private final Map<Integer, Contender> servers = new LinkedHashMap<>();
    private final Map<Integer, Map<NameQuery, SearchMeasurement>> measured = new LinkedHashMap<>();

    private SearchBenchmark(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.orExit(arguments);
        Files.createDirectories(options.work());
        new SearchBenchmark(options).measure();
    }

    private void measure() throws Exception {
        try {
            for (int claims : options.sizes()) {
                start(claims);
            }
            search(WARM_UP, new SplittableRandom(options.seed() + 1));
            measured.clear();
            search(QUERIES, new SplittableRandom(options.seed()));
            report();
        } finally {
            for (Contender server : servers.values()) {
                server.close();
            }
            for (BenchmarkDatabases database : databases) {
                database.close();
            }
        }
    }

    private void start(int claims) throws Exception {
        Options sized = options.of(claims);
        BenchmarkDatabases database = new BenchmarkDatabases(sized, LedgerKind.CLAIMS_WITHOUT_FACTS);
        databases.add(database);
        String url = database.postgresql("claimgraph");
        Path index = options.work().resolve("search-index-" + claims);
        long begin = System.nanoTime();
        Contender server = Contender.start(
                sized, "claimgraph", url, database.port(), Map.of("CLAIMGRAPH_SEARCH_INDEX", index.toString()));
        servers.put(claims, server);
        try (HttpConnection client = new HttpConnection(server.port())) {
            while (!hits(client, server.port(), "Amber").isArray()) { // an error until the index is built
                System.out.print(".");
            }
        }
        System.out.printf(
                "%n%d claims: ready to search %d s after the start of the process, with a heap of %s%n",
                claims, (System.nanoTime() - begin) / 1_000_000_000, options.heap());
    }

    /** Searches a few at a time on each size, so that all sizes meet the same load of the machine. */
    private void search(int queries, SplittableRandom random) throws IOException {
        for (int done = 0; done < queries; done += TURN) {
            NameQuery query = NameQuery.values()[done / TURN % NameQuery.values().length];
            for (Map.Entry<Integer, Contender> server : servers.entrySet()) {
                SearchMeasurement measurement = measured
                        .computeIfAbsent(server.getKey(), _ -> new EnumMap<>(NameQuery.class))
                        .computeIfAbsent(query, _ -> new SearchMeasurement());
                int companies = Ledger.companies(LedgerKind.CLAIMS, server.getKey());
                try (HttpConnection client = new HttpConnection(server.getValue().port())) {
                    for (int one = 0; one < TURN; one++) {
                        search(client, server.getValue().port(), query, random.nextInt(companies), measurement);
                    }
                }
            }
        }
    }

    private void search(HttpConnection client, int port, NameQuery query, int company, SearchMeasurement measurement)
            throws IOException {
        String text = query.of(Ledger.companyName(company));
        long begin = System.nanoTime();
        JsonNode hits = hits(client, port, text);
        long latency = System.nanoTime() - begin;
        int rank = 0;
        for (int at = 0; at < hits.size() && rank == 0; at++) {
            rank = hits.get(at).at("/node/id").asText().equals(Ledger.companyId(company)) ? at + 1 : 0;
        }
        measurement.add(rank, latency);
    }

    /** The hits; the missing node if the answer has errors. */
    private static JsonNode hits(HttpConnection client, int port, String text) throws IOException {
        ObjectNode body = JSON.createObjectNode().put("query", QUERY);
        body.putObject("variables").put("text", text).put("first", FIRST);
        client.send(HttpConnection.request(port, JSON.writeValueAsBytes(body)));
        return JSON.readTree(client.text()).at("/data/search/nodes");
    }

    private void report() {
        int smallest = options.sizes().stream().min(Integer::compare).orElseThrow();
        System.out.printf(
                "%n| query | claims | mean reciprocal rank | p50 ms | p99 ms | p50 against %d claims |%n|---|--:|--:|--:|--:|--:|%n",
                smallest);
        for (NameQuery query : NameQuery.values()) {
            double least = measured.get(smallest).get(query).millis(0.5);
            measured.forEach((claims, byQuery) -> {
                SearchMeasurement one = byQuery.get(query);
                System.out.printf(
                        "| %s | %d | %.3f | %.2f | %.2f | %s |%n",
                        query.name().toLowerCase().replace('_', ' '),
                        claims,
                        one.meanReciprocalRank(),
                        one.millis(0.5),
                        one.millis(0.99),
                        claims == smallest ? "" : "%.2f times".formatted(one.millis(0.5) / least));
            });
        }
        measured.forEach((claims, byQuery) -> System.out.printf(
                "%n%d claims: mean reciprocal rank of all %d queries %.3f%n",
                claims,
                QUERIES,
                byQuery.values().stream()
                        .mapToDouble(SearchMeasurement::meanReciprocalRank)
                        .average()
                        .orElseThrow()));
    }
}
