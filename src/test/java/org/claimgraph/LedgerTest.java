package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.ingest.BundleImporter;
import org.claimgraph.ingest.bundle.Bundle;
import org.claimgraph.platform.ClasspathResource;
import org.claimgraph.source.DocumentTextRecorder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Importing, attaching texts, valid time and transaction time, on a small data set beside the bundled one. */
@QuarkusTest
@Tag("database")
class LedgerTest {
    private static final List<String> TABLES = List.of(
            "entity",
            "entity_name",
            "entity_identifier",
            "entity_name_place",
            "document",
            "mention",
            "fact",
            "relation_end",
            "claim",
            "claim_qualifier",
            "claim_hop",
            "claim_evidence",
            "data_set");

    @Inject
    BundleImporter loading;

    @Inject
    DocumentTextRecorder texts;

    @Inject
    EntityManager manager;

    @BeforeEach
    void importSmallDataSet() {
        loading.load(SmallDataSet.bundle("small"));
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : TABLES) {
            Number count = (Number) QuarkusTransaction.requiringNew()
                    .call(() -> manager.createNativeQuery("select count(*) from " + table)
                            .getSingleResult());
            rows.put(table, count.longValue());
        }
        return rows;
    }

    private void change(String sql, Object... parameters) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = manager.createNativeQuery(sql);
            for (int at = 0; at < parameters.length; at++) {
                query.setParameter(at + 1, parameters[at]);
            }
            assertEquals(1, query.executeUpdate());
        });
    }

    @Test
    void importingAgainChangesNothing() {
        Map<String, Long> before = rows();
        assertTrue(before.values().stream().allMatch(count -> count > 0), before::toString);
        Bundle bundled = Bundle.read("data/openai-microsoft", ClasspathResource::text);
        assertEquals(0, loading.load(bundled));
        assertEquals(
                0,
                loading.load(new Bundle(
                        bundled.name(),
                        "another hash",
                        bundled.documents(),
                        bundled.texts(),
                        bundled.entities(),
                        bundled.claims())));
        assertEquals(0, loading.load(bundled));
        assertEquals(0, loading.load(SmallDataSet.bundle("small")));
        assertEquals(0, loading.load(SmallDataSet.bundle("small again")));
        assertEquals(before, rows());
    }

    @Test
    void dataSetWithOneBadClaimLeavesNothingBehind() {
        Bundle small = SmallDataSet.bundle("small");
        Bundle bad = new Bundle(
                "bad",
                "hash",
                small.documents(),
                small.texts(),
                small.entities(),
                List.of(
                        small.claims().getFirst(),
                        Broken.unknownSubject(small.claims().getFirst())));
        Map<String, Long> before = rows();
        RuntimeException problem =
                org.junit.jupiter.api.Assertions.assertThrows(RuntimeException.class, () -> loading.load(bad));
        assertTrue(
                problem.getMessage().contains("small/c.jsonl:1: There is no entity \"nobody\""), problem.getMessage());
        assertEquals(before, rows());
    }

    private static final class Broken {
        static org.claimgraph.claim.ClaimDraft unknownSubject(org.claimgraph.claim.ClaimDraft draft) {
            return new org.claimgraph.claim.ClaimDraft(
                    draft.place(),
                    draft.document(),
                    "nobody",
                    draft.predicate(),
                    draft.value(),
                    draft.printed(),
                    draft.qualifiers(),
                    draft.summary(),
                    draft.polarity(),
                    draft.modality(),
                    draft.attribution(),
                    draft.evidence(),
                    draft.validTime(),
                    draft.asOf(),
                    draft.statedAt(),
                    draft.rank(),
                    draft.rankReason(),
                    draft.extractor(),
                    draft.source());
        }
    }

    private static JsonNode evidence() {
        return TestClient.data("{ entity(id: \"entity/small-acme\") { claims { nodes { predicate { key }"
                        + " evidence { start end match textHash quote document { textAvailable } } } } } }")
                .at("/entity/claims/nodes");
    }

    @Test
    void quotesAppearOnceTheMatchingTextIsAttached() {
        changeAny("delete from document_text where document_id = 'small-text'");
        for (JsonNode claim : evidence()) {
            assertTrue(claim.at("/evidence/0/quote").isNull());
            assertTrue(!claim.at("/evidence/0/document/textAvailable").asBoolean());
        }
        assertNull(texts.attach((SmallDataSet.TEXT + "\n").getBytes(StandardCharsets.UTF_8)));
        assertNull(texts.attach(new byte[0]));
        assertTrue(evidence().get(0).at("/evidence/0/quote").isNull());
        assertEquals("small-text", texts.attach(SmallDataSet.utf8()));
        assertEquals("small-text", texts.attach(SmallDataSet.utf8()));
        for (JsonNode claim : evidence()) {
            String words =
                    claim.at("/predicate/key").asText().equals("paid") ? SmallDataSet.PAID : SmallDataSet.COMPANY;
            assertEquals(words, claim.at("/evidence/0/quote").asText());
            assertEquals("EXACT", claim.at("/evidence/0/match").asText());
            assertTrue(claim.at("/evidence/0/document/textAvailable").asBoolean());
        }
    }

    private void changeAny(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> manager.createNativeQuery(sql).executeUpdate());
    }

    private static List<String> predicates(String arguments) {
        JsonNode facts = TestClient.data(
                        "{ entity(id: \"entity/small-acme\") { facts(" + arguments + ") { predicate { key } } } }")
                .at("/entity/facts");
        List<String> keys = new ArrayList<>(facts.findValuesAsText("key"));
        keys.sort(null);
        return keys;
    }

    private static List<String> claims(String filter) {
        JsonNode claims = TestClient.data("{ claims(filter: {subject: {equals: \"entity/small-acme\"}, " + filter
                        + "}) { nodes { predicate { key } } } }")
                .at("/claims/nodes");
        List<String> keys = new ArrayList<>(claims.findValuesAsText("key"));
        keys.sort(null);
        return keys;
    }

    private static List<String> relations(String arguments) {
        JsonNode relations = TestClient.data("{ entity(id: \"entity/small-acme\") { relations(" + arguments
                        + ") { totalCount nodes { predicate { key } } } } }")
                .at("/entity/relations");
        List<String> keys = new ArrayList<>(relations.findValuesAsText("key"));
        keys.sort(null);
        assertEquals(keys.size(), relations.get("totalCount").asInt());
        return keys;
    }

    @Test
    void validAtSelectsWhatMayHoldOnTheDay() {
        Map<String, List<String>> expected = Map.of(
                "2019-12-31", List.of("paid", "uses"),
                "2020-01-01", List.of("paid", "partner", "uses"),
                "2020-12-31", List.of("paid", "partner", "uses"),
                "2021-01-01", List.of("paid", "supplies", "uses"),
                "2199-01-01", List.of("paid", "supplies", "uses"));
        expected.forEach((day, keys) -> {
            String at = "validAt: \"" + day + "\"";
            assertEquals(keys, predicates(at), day);
            assertEquals(keys, claims(at), day);
            assertEquals(keys, relations(at), day);
        });
        assertEquals(List.of("paid", "partner", "supplies", "uses"), predicates("validAt: null"));
    }

    @Test
    void knownAtSelectsWhatTheLedgerHeldAtTheMoment() {
        String claim = TestClient.data(
                        "{ claims(filter: {subject: {equals: \"entity/small-acme\"}, predicates: [\"uses\"], knownAt: \"2199-01-01T00:00:00Z\"}) { nodes { id } } }")
                .at("/claims/nodes/0/id")
                .asText("claim/?");
        String key = claim.substring("claim/".length());
        Instant recorded = Instant.parse("2030-01-01T00:00:00Z");
        change("update claim set recorded_at = ?1 where id = ?2", recorded, key);
        change("update claim set retracted_at = ?1 where id = ?2", recorded.plusSeconds(60), key);
        try {
            Map<String, Boolean> seen = new LinkedHashMap<>();
            seen.put("knownAt: \"2029-12-31T23:59:59Z\"", false);
            seen.put("knownAt: \"2030-01-01T00:00:00Z\"", true);
            seen.put("knownAt: \"2030-01-01T01:00:59+01:00\"", true);
            seen.put("knownAt: \"2030-01-01T00:01:00Z\"", false);
            seen.forEach((at, is) -> {
                assertEquals(is, claims(at).contains("uses"), at);
                assertEquals(is, predicates(at).contains("uses"), at);
                assertEquals(is, relations(at).contains("uses"), at);
            });
            JsonNode again = TestClient.data(
                            "query ($id: ID!) { node(id: $id) { ... on Claim { retractedAt recordedAt } } }",
                            Map.of("id", claim))
                    .get("node");
            assertEquals("2030-01-01T00:01:00Z", again.get("retractedAt").asText());
            assertEquals("2030-01-01T00:00:00Z", again.get("recordedAt").asText());
        } finally {
            change(
                    "update claim set retracted_at = null, recorded_at = ?1 where id = ?2",
                    Instant.parse("2025-01-01T00:00:00Z"),
                    key);
        }
    }

    @Test
    void mergedIdLeadsToTheRemainingEntity() {
        change("update entity set merged_into = 'small-acme' where id = 'small-bravo'");
        change("update entity set has_merged = true where id = 'small-acme'");
        try {
            JsonNode data = TestClient.data(
                    "{ entity(id: \"entity/small-bravo\") { id mergedFrom } node(id: \"entity/small-bravo\") { id }"
                            + " entities(filter: {name: {startsWith: \"small\"}}) { totalCount nodes { id } } }");
            assertEquals("entity/small-acme", data.at("/entity/id").asText());
            assertEquals(
                    "[\"entity/small-bravo\"]", data.at("/entity/mergedFrom").toString());
            assertEquals("entity/small-acme", data.at("/node/id").asText());
            assertEquals(1, data.at("/entities/totalCount").asInt());
        } finally {
            change("update entity set merged_into = null where id = 'small-bravo'");
            change("update entity set has_merged = false where id = 'small-acme'");
        }
    }
}
