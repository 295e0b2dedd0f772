package org.claimgraph;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Curates the graph of a packaged service with the keys of {@link TestKeys}. */
final class CuratorClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String ENTITY =
            "mutation($input: RecordEntityInput!) { recordEntity(input: $input) { entity { id } errors { message code } } }";
    private static final String DOCUMENT =
            "mutation($input: RecordDocumentInput!) { recordDocument(input: $input) { document { id } errors { message code } } }";
    private static final String CLAIMS =
            "mutation($input: RecordClaimsInput!) { recordClaims(input: $input) { recorded claims { id } errors { message code } } }";
    private static final String RETRACT =
            "mutation($input: RetractClaimInput!) { retractClaim(input: $input) { claim { id } errors { message code } } }";
    private static final String LEDGER =
            "{ changes(last: 100) { totalCount nodes { kind at act { id actor reason at } node { id ... on Claim { summary retractedAt standing { kind status rank from to } } } } }"
                    + " conflicts { totalCount } facts(first: 100) { totalCount nodes { id state history { from to state } } } }";
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI service;

    CuratorClient(int port) {
        service = URI.create("http://127.0.0.1:" + port);
    }

    /** An act with its idempotency key. */
    record Act(String document, Map<String, ?> input) {
        static Act entity(String key) {
            return new Act(
                    ENTITY,
                    Map.of(
                            "id",
                            "entity/" + key,
                            "kind",
                            "COMPANY",
                            "name",
                            Map.of("value", key, "language", "en"),
                            "idempotencyKey",
                            key + " entity"));
        }

        static Act document(String key) {
            return new Act(
                    DOCUMENT,
                    Map.of(
                            "id", "document/" + key,
                            "language", "en",
                            "title", key,
                            "text", key + " opened in 1999.",
                            "idempotencyKey", key + " document"));
        }

        static Act claim(String key) {
            Map<String, ?> claim = Map.of(
                    "document", "document/" + key,
                    "subject", Map.of("id", "entity/" + key),
                    "predicate", "founded",
                    "value", Map.of("time", Map.of("from", "1999-01-01", "precision", "YEAR")),
                    "evidence", List.of(Map.of("quote", "opened in 1999")));
            return new Act(CLAIMS, Map.of("claims", List.of(claim), "idempotencyKey", key + " claim"));
        }

        static Act retract(String key, String claim) {
            return new Act(RETRACT, Map.of("claim", claim, "reason", "a test", "idempotencyKey", key + " retract"));
        }
    }

    /**
     * Does the act, again while an import changes the graph, and returns its payload; fails if it has errors.
     *
     * @throws IOException if it is not acknowledged
     */
    JsonNode perform(Act act) throws IOException, InterruptedException {
        while (true) {
            JsonNode payload = data(act.document(), Map.of("input", act.input()))
                    .elements()
                    .next();
            if (payload.path("errors").isEmpty()) {
                return payload;
            }
            if (!payload.toString().contains("try again later")) {
                throw new AssertionError(payload.toString());
            }
        }
    }

    /** The last changes with the standing of their claims, the conflicts and the first facts with their history. */
    String ledger() throws IOException, InterruptedException {
        return data(LEDGER, Map.of()).toString();
    }

    JsonNode data(String query, Map<String, ?> variables) throws IOException, InterruptedException {
        String body = TestClient.JSON.writeValueAsString(Map.of("query", query, "variables", variables));
        HttpRequest request = request("/graphql", "CURATOR")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        JsonNode answer = TestClient.JSON.readTree(response.body());
        if (!answer.path("errors").isMissingNode()) {
            throw new AssertionError(answer.toString());
        }
        return answer.path("data");
    }

    /** Uploads lines of a bundle as a data set; returns the id of the import, null if it was refused because another one runs. */
    String upload(String dataSet, List<String> lines) throws IOException, InterruptedException {
        HttpRequest request = request("/imports?file=%1$s.jsonl&dataset=%1$s".formatted(dataSet), "CURATOR")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(String.join("\n", lines) + "\n"))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() == 409) {
            return null;
        }
        if (response.statusCode() != 202) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return TestClient.JSON.readTree(response.body()).path("id").asText();
    }

    /** Saves a backup of the running service. */
    void backUp(Path file) throws IOException, InterruptedException {
        HttpResponse<Path> response = client.send(request("/backup", "ADMIN").build(), BodyHandlers.ofFile(file));
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode());
        }
    }

    private HttpRequest.Builder request(String path, String role) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + TestKeys.text(role));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
