package org.claimgraph.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimgraph.TestClient;
import org.claimgraph.engine.execution.Deadlines;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class MatchTest {
    private static final String QUERY = """
            query ($examples: [EntityExample!]!, $threshold: Float) {
              match(examples: $examples, threshold: $threshold) {
                candidates { score match entity { id kind } features { name effect detail } } } }""";

    @Inject
    EntityMatcher matcher;

    private static TestClient.Result execute(List<?> examples, double threshold) {
        return TestClient.execute(QUERY, Map.of("examples", examples, "threshold", threshold));
    }

    private static JsonNode match(List<?> examples) {
        return execute(examples, 0.5).data().get("match");
    }

    @Test
    void examplesAreMatchedByNamesInAnyScriptInTheirOrder() {
        JsonNode results = match(List.of(
                Map.of("names", List.of("Майкрософт"), "kind", "COMPANY"),
                Map.of("names", List.of("Altman, Sam"), "kind", "PERSON"),
                Map.of("names", List.of("Zyxwvut Qrstu"))));
        assertEquals("entity/microsoft", results.at("/0/candidates/0/entity/id").asText());
        assertEquals(
                "entity/sam-altman", results.at("/1/candidates/0/entity/id").asText());
        assertTrue(results.at("/1/candidates/0/match").asBoolean());
        assertTrue(results.at("/2/candidates").isEmpty(), results.toString());
    }

    @Test
    void matchingStopsAtTheDeadlineOfTheRequest() {
        EntityExample example = new EntityExample(List.of("Майкрософт"), null, null, null, null);
        assertThrows(
                RuntimeException.class,
                () -> Deadlines.call(Duration.ZERO, () -> matcher.match(List.of(example), 0.5, 5)));
        assertFalse(Deadlines.call(Duration.ofMinutes(5), () -> matcher.match(List.of(example), 0.5, 5))
                .getFirst()
                .isEmpty());
    }

    @Test
    void scoreIsExplainedByItsFeatures() {
        JsonNode feature = match(List.of(Map.of("names", List.of("Microsft")))).at("/0/candidates/0/features/0");
        assertEquals("name", feature.get("name").asText());
        assertTrue(feature.get("effect").asDouble() > 0.7);
        assertTrue(feature.get("detail").asText().contains("microsoft"));
    }

    @Test
    void candidatesHaveTheKindOfTheExample() {
        match(List.of(Map.of("names", List.of("OpenAI"), "kind", "ORGANIZATION")))
                .at("/0/candidates")
                .forEach(each ->
                        assertEquals("ORGANIZATION", each.at("/entity/kind").asText()));
    }

    @Test
    void badExamplesAreNamed() {
        assertEquals(
                "BAD_INPUT",
                execute(List.of(Map.of("names", List.of(" "))), 0.5).code());
        assertEquals(
                "BAD_INPUT", execute(List.of(Map.of("names", List.of())), 0.5).code());
        assertEquals(
                "BAD_INPUT",
                execute(List.of(Map.of("names", List.of("A"))), 1.5).code());
        TestClient.Result date = execute(List.of(Map.of("names", List.of("A"), "dates", List.of("soon"))), 0.5);
        assertTrue(date.message().startsWith("\"soon\" is not a date"), date.message());
        List<Map<String, Object>> many = new ArrayList<>();
        for (int at = 0; at < 101; at++) {
            many.add(Map.of("names", List.of("A")));
        }
        assertTrue(execute(many, 0.5).message().startsWith("examples has 101 values"));
    }

    @Test
    void noExamplesGiveNoResults() {
        assertFalse(match(List.of()).iterator().hasNext());
    }
}
