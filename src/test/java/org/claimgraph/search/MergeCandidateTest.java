package org.claimgraph.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.claimgraph.TestClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pairs of entities that may be the same are proposed until a curator decides. */
@QuarkusTest
@Tag("database")
class MergeCandidateTest {
    private static final String QUERY = """
            query ($entity: ID, $run: ID, $threshold: Float, $first: Int, $after: String) {
              mergeCandidates(entity: $entity, importRun: $run, threshold: $threshold, first: $first, after: $after) {
                hasNextPage endCursor nodes { entity { id } other { id } score features { name effect detail } } } }""";

    private static JsonNode page(Map<String, Object> variables) {
        return TestClient.as("CURATOR", QUERY, variables).data().get("mergeCandidates");
    }

    private static List<JsonNode> all(Map<String, Object> fixed) {
        Map<String, Object> variables = new HashMap<>(fixed);
        List<JsonNode> nodes = new ArrayList<>();
        for (boolean more = true; more; ) {
            JsonNode page = page(variables);
            page.get("nodes").forEach(nodes::add);
            more = page.get("hasNextPage").asBoolean();
            variables.put("after", page.get("endCursor").asText());
        }
        return nodes;
    }

    private static List<String> othersOf(String entity) {
        return all(Map.of("entity", entity)).stream()
                .map(node -> node.at("/other/id").asText())
                .toList();
    }

    private static String company(String name) {
        JsonNode payload = mutate(
                "mutation($input: RecordEntityInput!) { payload: recordEntity(input: $input) { entity { id } errors { message } } }",
                Map.of("kind", "COMPANY", "name", Map.of("value", name, "language", "en"), "reason", "test"));
        return payload.at("/entity/id").asText();
    }

    private static JsonNode mutate(String mutation, Map<String, Object> input) {
        Map<String, Object> keyed = new HashMap<>(input);
        keyed.put("idempotencyKey", UUID.randomUUID().toString());
        JsonNode payload = TestClient.as("CURATOR", mutation, Map.of("input", keyed))
                .data()
                .get("payload");
        assertTrue(payload.get("errors").isEmpty(), payload::toString);
        return payload;
    }

    private static void awaitIndexed(String name, int hits) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (TestClient.data(
                                        "query ($text: String!) { search(text: $text, kinds: [COMPANY]) { nodes { score } } }",
                                        Map.of("text", name))
                                .at("/search/nodes")
                                .size()
                        < hits
                && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Test
    void pairIsProposedUntilItIsDecided() {
        String one = company("Mergecandidatia Holdings");
        String two = company("Mergecandidatja Holdings Ltd");
        awaitIndexed("Mergecandidatia Holdings", 2);
        assertEquals(List.of(two), othersOf(one));
        assertEquals(List.of(one), othersOf(two));
        JsonNode pair = all(Map.of("entity", one)).getFirst();
        assertTrue(pair.get("score").asDouble() >= 0.73);
        assertEquals("name", pair.at("/features/0/name").asText());

        Map<String, Object> decision =
                Map.of("one", Map.of("id", one), "other", Map.of("id", two), "reason", "registers differ");
        mutate(
                "mutation($input: MarkNotSameInput!) { payload: markNotSame(input: $input) { errors { message } } }",
                decision);
        assertEquals(List.of(), othersOf(one));
        mutate(
                "mutation($input: UnmarkNotSameInput!) { payload: unmarkNotSame(input: $input) { errors { message } } }",
                decision);
        assertEquals(List.of(two), othersOf(one));
        mutate(
                "mutation($input: MergeEntitiesInput!) { payload: mergeEntities(input: $input) { errors { message } } }",
                Map.of("from", Map.of("id", two), "into", Map.of("id", one), "reason", "same register entry"));
        assertEquals(List.of(), othersOf(one));
    }

    @Test
    void pagesShowEachPairOnce() {
        List<JsonNode> whole = all(Map.of("entity", "entity/openai", "threshold", 0.2));
        assertTrue(whole.size() > 1, whole::toString);
        assertEquals(whole, all(Map.of("entity", "entity/openai", "threshold", 0.2, "first", 1)));
    }

    @Test
    void pagesOfAllEntitiesGoOnWhereTheLastOneEnded() {
        JsonNode first = page(Map.of());
        assertTrue(first.get("hasNextPage").asBoolean());
        JsonNode second = page(Map.of("after", first.get("endCursor").asText()));
        assertFalse(first.get("endCursor").equals(second.get("endCursor")));
        first.get("nodes").forEach(node -> second.get("nodes").forEach(other -> assertFalse(node.equals(other))));
    }

    @Test
    void curatorsOnlySeeThem() {
        assertEquals("UNAUTHENTICATED", TestClient.execute(QUERY, Map.of()).code());
        assertEquals("FORBIDDEN", TestClient.as("READER", QUERY, Map.of()).code());
    }

    @Test
    void badArgumentsAreNamed() {
        TestClient.Result cursor = TestClient.as("CURATOR", QUERY, Map.of("after", "x"));
        assertEquals("BAD_CURSOR", cursor.code());
        assertTrue(TestClient.as("CURATOR", QUERY, Map.of("threshold", 2))
                .message()
                .startsWith("threshold is 2.0"));
        assertTrue(
                TestClient.as("CURATOR", QUERY, Map.of("first", 101)).message().startsWith("first is 101"));
        assertEquals(0, page(Map.of("run", "no-such-import")).get("nodes").size());
    }
}
