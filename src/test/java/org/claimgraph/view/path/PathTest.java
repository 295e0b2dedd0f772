package org.claimgraph.view.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.claimgraph.TestClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("database")
class PathTest {
    @Test
    void attorneyGeneralIsConnectedWithTheProviderOfComputingPowerByClaims() {
        JsonNode paths = TestClient.data("""
                        { path(from: "entity/attorney-general-california", to: "entity/oracle") {
                            length independentSources complete
                            steps { from { id } to { id } relationCount
                              relations { predicate { key } state independentSources claims { id summary } } } } }""").get("path");
        JsonNode path = paths.get(0);
        assertEquals(
                "entity/attorney-general-california",
                path.at("/steps/0/from/id").asText());
        int length = path.get("length").asInt();
        assertEquals(
                "entity/oracle",
                path.at("/steps/%d/to/id".formatted(length - 1)).asText());
        assertTrue(path.get("complete").asBoolean());
        String before = "entity/attorney-general-california";
        for (JsonNode step : path.get("steps")) {
            assertEquals(before, step.at("/from/id").asText());
            before = step.at("/to/id").asText();
            assertFalse(step.at("/relations/0/claims").isEmpty());
        }
        paths.forEach(each -> assertEquals(length, each.get("length").asInt()));
    }

    @Test
    void pathReadWithoutAPredicateAvoidsIt() {
        JsonNode none = TestClient.data(
                        "{ path(from: \"entity/openai\", to: \"entity/microsoft\", predicates: [\"religion\"]) { length } }")
                .get("path");
        assertTrue(none.isEmpty());
    }

    @Test
    void neighbourhoodHasItsEdgesAmongItsNodesAndCountsWhatIsLeftOut() {
        JsonNode small = neighbourhood(5);
        JsonNode large = neighbourhood(200);
        assertEquals(5, small.get("nodes").size());
        assertEquals("entity/openai", small.at("/nodes/0/entity/id").asText());
        assertEquals(0, small.at("/nodes/0/distance").asInt());
        assertEquals(
                large.get("nodes").size(),
                small.get("nodes").size() + small.get("omittedNodes").asInt());
        assertEquals(
                small.get("omittedNodes").asInt(),
                small.at("/nodes/0/omittedNeighbours").asInt());
        for (JsonNode edge : large.get("edges")) {
            assertTrue(has(large, edge.at("/from/id").asText())
                    && has(large, edge.at("/to/id").asText()));
        }
        assertFalse(large.get("edges").isEmpty());
    }

    private static boolean has(JsonNode neighbourhood, String id) {
        for (JsonNode node : neighbourhood.get("nodes")) {
            if (node.at("/entity/id").asText().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode neighbourhood(int limit) {
        return TestClient.data("""
                        { neighbourhood(id: "entity/openai", depth: 1, limit: %d) {
                            nodes { distance omittedNeighbours entity { id name kind } }
                            edges { id predicate { key } from { id } to { id } state independentSources }
                            omittedNodes omittedEdges complete } }""".formatted(limit)).get("neighbourhood");
    }

    @Test
    void fewerRelationsCertainlyHoldOnADayThanMayHold() {
        int certain = edgesOn("2019-07-22", "CERTAIN");
        assertTrue(certain < edgesOn("2019-07-22", "POSSIBLE"), "certain: " + certain);
    }

    private static int edgesOn(String day, String certainty) {
        return TestClient.data(
                        "{ neighbourhood(id: \"entity/openai\", limit: 200, validAt: \"%s\", certainty: %s) { edges { id } } }"
                                .formatted(day, certainty))
                .at("/neighbourhood/edges")
                .size();
    }

    @Test
    void sharedNeighbourHasRelationsToEachEntity() {
        JsonNode shared = TestClient.data("""
                        { sharedNeighbours(ids: ["entity/microsoft", "entity/oracle"]) {
                            independentSources entity { id } relations { from { id } to { id } } } }""").get("sharedNeighbours");
        boolean isOpenAiShared = false;
        for (JsonNode each : shared) {
            isOpenAiShared |= each.at("/entity/id").asText().equals("entity/openai");
            assertTrue(each.get("relations").size() >= 2);
        }
        assertTrue(isOpenAiShared, shared.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "path(from: \"entity/openai\", to: \"entity/microsoft\", maxLength: 7) { length } | maxLength is 7; give 1 to 6.",
                "path(from: \"entity/openai\", to: \"entity/nobody-here\") { length } | There is no entity with the id",
                "path(from: \"openai\", to: \"entity/microsoft\") { length } | \"openai\" is not the id of an entity",
                "path(from: \"entity/openai\", to: \"entity/microsoft\", certainty: CERTAIN) { length } | set validAt",
                "path(from: \"entity/openai\", to: \"entity/microsoft\", minIndependentSources: -1) { length } | minIndependentSources is -1",
                "neighbourhood(id: \"entity/openai\", depth: 4) { omittedNodes } | depth is 4; give 1 to 3.",
                "neighbourhood(id: \"entity/openai\", limit: 0) { omittedNodes } | limit is 0; give 1 to 200.",
                "sharedNeighbours(ids: [\"entity/openai\"]) { independentSources } | ids names 1 entities",
                "neighbourhood(id: \"entity/openai\", predicates: [\"investedInn\"]) { omittedNodes } | investedInn"
            })
    void badArgumentIsNamed(String query, String message) {
        TestClient.Result result = TestClient.execute("{ " + query + " }");
        assertEquals("BAD_INPUT", result.code());
        assertTrue(result.message().contains(message), result.message());
    }
}
