package org.claimgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimgraph.TestClient;
import org.claimgraph.claim.ClaimSelection;
import org.claimgraph.ingest.ImportCount;
import org.claimgraph.ingest.ImportOptions;
import org.claimgraph.ingest.ImportReport;
import org.claimgraph.ingest.ImportRunner;
import org.claimgraph.ingest.files.ImportSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle carries the decisions of curators: imported again, it changes nothing, and into another graph, it gives the same one. */
@QuarkusTest
@Tag("database")
class BundleRoundTripTest {
    private static final ImportOptions OPTIONS = new ImportOptions(false, false, true, null);

    @Inject
    ImportRunner runner;

    @Inject
    Exports exports;

    @TempDir
    Path folder;

    private static String entity(String key, String kind) {
        return "{\"type\":\"entity\",\"id\":\"rt-%1$s\",\"kind\":\"%2$s\",\"names\":[{\"value\":\"rt-name %1$s\",\"language\":\"en\",\"kind\":\"PRIMARY\"}],\"identifiers\":[{\"scheme\":\"registration\",\"value\":\"rt-%1$s\"}]}"
                .formatted(key, kind);
    }

    private static String founded(String key, int year) {
        return claim(key, "founded", "{\"date\":{\"from\":\"%d-01-01\",\"precision\":\"YEAR\"}}".formatted(year), "");
    }

    private static String claim(String subject, String predicate, String value, String more) {
        return "{\"type\":\"claim\",\"document\":\"rt-doc\",\"subject\":\"rt-%1$s\",\"predicate\":\"%2$s\",\"value\":%3$s,\"attribution\":[{\"agent\":\"rt-a\",\"role\":\"PUBLISHER\"}],\"record\":\"rt-%1$s-%2$s\"%4$s}"
                .formatted(subject, predicate, value, more);
    }

    private static List<String> lines(int year) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "{\"type\":\"document\",\"id\":\"rt-doc\",\"language\":\"en\",\"title\":\"rt-doc\",\"publisher\":\"rt-a\"}");
        for (String key : List.of("a", "b", "c", "d", "e", "f")) {
            lines.add(entity(key, "COMPANY"));
            lines.add(founded(key, year));
        }
        lines.add(claim(
                "c",
                "ownershipShare",
                "{\"share\":{\"percent\":\"50\",\"of\":\"EQUITY\"}}",
                ",\"qualifiers\":[{\"key\":\"owned\",\"entity\":\"rt-a\"}]"));
        lines.add(claim("d", "competitor", "{\"entity\":\"rt-a\"}", ""));
        lines.add(claim(
                "b",
                "employees",
                "{\"quantity\":{\"amount\":\"10\",\"maxAmount\":\"20\",\"bound\":\"BETWEEN\",\"exclusive\":\"UPPER\",\"unit\":\"PIECE\"}}",
                ""));
        return lines;
    }

    private ImportReport run(String dataSet, String text) throws IOException {
        Path file = folder.resolve(dataSet + ".jsonl");
        Files.writeString(file, text);
        ImportReport report = runner.run(ImportSource.of(file, dataSet), OPTIONS, _ -> {});
        assertEquals("PUBLISHED", report.status().name(), report::toString);
        assertTrue(report.findings().isEmpty(), report::toString);
        return report;
    }

    private String export(String dataSet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(
                exports.format("bundle"),
                new ClaimSelection(List.of(), List.of(), List.of(), List.of(dataSet), Instant.now()),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void decide(String mutation, Map<String, Object> members) {
        Map<String, Object> input = new HashMap<>(members);
        input.put("idempotencyKey", UUID.randomUUID().toString());
        JsonNode payload = TestClient.as(
                        "CURATOR",
                        "mutation($input: %s%sInput!) { payload: %s(input: $input) { errors { message } } }"
                                .formatted(
                                        mutation.substring(0, 1).toUpperCase(java.util.Locale.ROOT),
                                        mutation.substring(1),
                                        mutation),
                        Map.of("input", input))
                .data()
                .get("payload");
        assertTrue(payload.get("errors").isEmpty(), payload::toString);
    }

    private static Map<String, Object> id(String key) {
        return Map.of("id", "entity/rt-" + key);
    }

    private static String claimOf(String key) {
        return TestClient.data("{ entity(id: \"entity/rt-" + key
                        + "\") { claims(filter: {predicates: [\"employees\"]}) { nodes { id } } } }")
                .at("/entity/claims/nodes/0/id")
                .asText();
    }

    private static void assertNothingNew(ImportReport report) {
        for (ImportCount count : report.counts()) {
            assertEquals(
                    0,
                    count.added() + count.changed() + count.rejected() + count.superseded() + count.retracted(),
                    report::toString);
        }
    }

    @Test
    void decisionsSurviveAnExportAndAnImport() throws IOException {
        run("rt-set", String.join("\n", lines(1999)));
        run("rt-set", String.join("\n", lines(2001)));
        decide("mergeEntities", Map.of("from", id("a"), "into", id("b"), "reason", "same"));
        decide("mergeEntities", Map.of("from", id("e"), "into", id("f"), "reason", "same"));
        decide("splitEntity", Map.of("entity", "entity/rt-e", "reason", "not the same"));
        decide("markNotSame", Map.of("one", id("c"), "other", id("d"), "reason", "registers differ"));
        decide("rankClaim", Map.of("claim", claimOf("b"), "rank", "DEPRECATED", "reason", "wrong"));

        String exported = export("rt-set");
        assertTrue(exported.contains("\"mergedInto\":\"rt-b\""), exported);
        assertTrue(exported.contains("\"notSame\":[\"rt-d\"]"), exported);
        assertTrue(exported.contains("\"subject\":\"rt-a\""), exported);
        assertNothingNew(run("rt-set", exported));
        assertEquals(exported, export("rt-set"));

        // Other ids make it another graph; without the ids of claims, which depend on those.
        String other = String.join(
                "\n",
                Arrays.stream(withoutClaimIds(exported.replace("rt-", "ry-")).split("\n"))
                        .toList());
        run("ry-set", other);
        assertEquals(sorted(other), sorted(withoutClaimIds(export("ry-set"))));
        assertNothingNew(run("ry-set", other));
    }

    private static String withoutClaimIds(String bundle) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String line : bundle.split("\n")) {
            ObjectNode json = (ObjectNode) TestClient.JSON.readTree(line);
            if (json.get("type").asText().equals("claim")) {
                json.remove(List.of("id", "supersedes"));
            }
            lines.append(json).append('\n');
        }
        return lines.toString();
    }

    private static List<String> sorted(String lines) {
        return lines.lines().sorted().toList();
    }
}
