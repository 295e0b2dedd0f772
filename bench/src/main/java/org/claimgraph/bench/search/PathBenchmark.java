package org.claimgraph.bench.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.SplittableRandom;
import org.claimgraph.bench.BenchmarkDatabases;
import org.claimgraph.bench.Contender;
import org.claimgraph.bench.Options;
import org.claimgraph.bench.data.Ledger;
import org.claimgraph.bench.data.LedgerKind;
import org.claimgraph.bench.load.HttpConnection;

/**
 * Finds shortest paths between companies of a generated ledger with hubs, in turns with queries of one company by id and with a
 * hand-written recursive statement, all one after the other; prints the latencies and how often both found the same length.
 */
public final class PathBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATHS = 200;
    private static final int WARM_UP = 100;
    private static final int RECURSIVE = 20;
    private static final String BY_ID = "query byId($id: ID!) { entity(id: $id) { id kind name names { value } } }";
    private static final String PATH =
            "query path($from: ID!, $to: ID!) { path(from: $from, to: $to, maxLength: 6) { length complete"
                    + " steps { from { id name } to { id name } relations { id predicate { key } independentSources } } } }";

    private final Options options;
    private final SearchMeasurement byId = new SearchMeasurement();
    private final SearchMeasurement paths = new SearchMeasurement();
    private final SearchMeasurement recursive = new SearchMeasurement();
    private int found;
    private int incomplete;
    private int same;

    private PathBenchmark(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.orExit(arguments);
        Files.createDirectories(options.work());
        new PathBenchmark(options).measure();
    }

    private void measure() throws Exception {
        try (BenchmarkDatabases database = new BenchmarkDatabases(options, LedgerKind.RELATIONS)) {
            String url = database.postgresql("claimgraph");
            try (Contender server = Contender.start(
                            options,
                            "claimgraph",
                            url,
                            database.port(),
                            Map.of("CLAIMGRAPH_SEARCH_ENABLED", "false"));
                    HttpConnection client = new HttpConnection(server.port());
                    Connection connection = DriverManager.getConnection(url)) {
                measure(server.port(), client, connection);
            }
        }
        report();
    }

    private void measure(int port, HttpConnection client, Connection connection) throws IOException, SQLException {
        SplittableRandom random = new SplittableRandom(options.seed());
        int companies = Ledger.companies(LedgerKind.RELATIONS, options.claims());
        try (RecursivePaths byHand = new RecursivePaths(connection)) {
            for (int one = -WARM_UP; one < PATHS; one++) {
                int from = random.nextInt(companies);
                int to = random.nextInt(companies);
                long begin = System.nanoTime();
                ask(client, port, BY_ID, JSON.createObjectNode().put("id", Ledger.companyId(from)));
                long middle = System.nanoTime();
                JsonNode path = ask(
                                client,
                                port,
                                PATH,
                                JSON.createObjectNode().put("from", Ledger.companyId(from)).put("to", Ledger.companyId(to)))
                        .get("path");
                long end = System.nanoTime();
                if (one >= 0) {
                    byId.add(0, middle - begin);
                    paths.add(0, end - middle);
                    found += path.isEmpty() ? 0 : 1;
                    incomplete += path.isEmpty() || path.get(0).get("complete").asBoolean() ? 0 : 1;
                }
                if (one >= 0 && one < RECURSIVE) {
                    compare(byHand, from, to, path);
                }
            }
        }
    }

    private void compare(RecursivePaths byHand, int from, int to, JsonNode path) throws SQLException {
        long begin = System.nanoTime();
        int length = byHand.length(Ledger.companyKey(from), Ledger.companyKey(to));
        recursive.add(0, System.nanoTime() - begin);
        same += length == (path.isEmpty() ? 0 : path.get(0).get("length").asInt()) ? 1 : 0;
    }

    private static JsonNode ask(HttpConnection client, int port, String query, ObjectNode variables) throws IOException {
        ObjectNode body = JSON.createObjectNode().put("query", query);
        body.set("variables", variables);
        client.send(HttpConnection.request(port, JSON.writeValueAsBytes(body)));
        JsonNode answer = JSON.readTree(client.text());
        if (answer.has("errors")) {
            throw new IOException(client.text());
        }
        return answer.get("data");
    }

    private void report() {
        System.out.printf(
                "%n| %d relations | p50 ms | p99 ms | p50 against by id |%n|---|--:|--:|--:|%n", options.claims());
        row("a company by id", byId);
        row("shortest path", paths);
        row("its length by recursive SQL", recursive);
        System.out.printf(
                "%nOf %d paths %d were found, %d of them incomplete; %d of %d have the length that the recursive statement finds.%n",
                PATHS, found, incomplete, same, RECURSIVE);
    }

    private void row(String name, SearchMeasurement one) {
        System.out.printf(
                "| %s | %.2f | %.2f | %.1f times |%n",
                name, one.millis(0.5), one.millis(0.99), one.millis(0.5) / byId.millis(0.5));
    }
}
