package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.claimgraph.ingest.bundle.Bundle;
import org.claimgraph.platform.ClasspathResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Similar deals, rights and regulators of the five articles are told apart. */
@QuarkusTest
@Tag("database")
class BundledFactsTest {
    private static final String BUNDLED =
            Bundle.read("data/openai-microsoft", ClasspathResource::text).entities().stream()
                    .map(entity -> "\"entity/" + entity.draft().key() + "\"")
                    .collect(Collectors.joining(","));

    private static List<JsonNode> claims(String filter) {
        JsonNode nodes = TestClient.data(
                        "{ claims(first: 100, filter: " + filter
                                + ") { nodes { subject { id } predicate { key } document { id } publishedAt { from } fact { id state } qualifiers { key text } } } }")
                .at("/claims/nodes");
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }

    private static Map<String, Set<String>> factsBySubject(List<JsonNode> claims) {
        return claims.stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.at("/subject/id").asText(),
                        Collectors.mapping(
                                claim -> claim.at("/fact/id").asText(), Collectors.toCollection(TreeSet::new))));
    }

    @Test
    void twoDealsOfTenBillionAreTwoFacts() {
        Map<String, Set<String>> facts =
                factsBySubject(claims("{value: {currency: \"USD\", min: \"10000000000\", max: \"10000000000\"}}"));
        assertTrue(facts.containsKey("entity/microsoft-further-investment"), facts::toString);
        assertTrue(facts.containsKey("entity/openai-oracle-compute-deal"), facts::toString);
        Set<String> distinct = new TreeSet<>();
        facts.values().forEach(distinct::addAll);
        assertEquals(
                distinct.size(), facts.values().stream().mapToInt(Set::size).sum());
    }

    @Test
    void threeExclusiveRightsAreThreeFacts() {
        List<JsonNode> rights = claims("{predicates: [\"exclusiveRight\", \"exclusiveSupplier\"]}");
        Set<String> facts =
                rights.stream().map(claim -> claim.at("/fact/id").asText()).collect(Collectors.toSet());
        Set<String> scopes = new TreeSet<>();
        rights.forEach(claim -> claim.get("qualifiers").forEach(qualifier -> {
            if (qualifier.get("key").asText().equals("scope")) {
                scopes.add(qualifier.get("text").asText());
            }
        }));
        assertEquals(3, facts.size(), scopes::toString);
        assertEquals(3, scopes.size(), scopes::toString);
        rights.forEach(claim -> assertTrue(!claim.at("/fact/state").asText().equals("CONTESTED")));
    }

    /** The facts of OpenAI about products that it develops, by the product. */
    private static Map<String, JsonNode> developed() {
        JsonNode facts = TestClient.data(
                        "{ entity(id: \"entity/openai\") { facts(predicates: [\"develops\"]) {"
                                + " state independentSources unidentifiedSources claims { object { id } document { id } } } } }")
                .at("/entity/facts");
        Map<String, JsonNode> byProduct = new HashMap<>();
        facts.forEach(fact -> byProduct.put(fact.at("/claims/0/object/id").asText(), fact));
        assertEquals(facts.size(), byProduct.size());
        return byProduct;
    }

    @Test
    void modelsAreCorroboratedByThreeIdentifiedSources() {
        JsonNode models = developed().get("entity/openai-models");
        assertEquals("CORROBORATED", models.get("state").asText());
        assertEquals(3, models.get("independentSources").asInt());
    }

    @Test
    void chatGptIsAFactOfItsOwnWithOneIdentifiedSource() {
        JsonNode chatGpt = developed().get("entity/chatgpt");
        assertEquals("SINGLE_SOURCE", chatGpt.get("state").asText());
        assertEquals(1, chatGpt.get("independentSources").asInt());
        assertEquals(2, chatGpt.get("unidentifiedSources").asInt());
    }

    private static Set<String> listed(String filter) {
        Set<String> ids = new TreeSet<>();
        String after = "";
        JsonNode page;
        do {
            page = TestClient.data("{ facts(first: 100, filter: " + filter + after
                            + ") { nodes { id } pageInfo { hasNextPage endCursor } } }")
                    .get("facts");
            ids.addAll(page.get("nodes").findValuesAsText("id"));
            after = ", after: \"" + page.at("/pageInfo/endCursor").asText() + "\"";
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return ids;
    }

    private static Set<String> factsOf(List<JsonNode> claims) {
        return claims.stream()
                .filter(claim -> !claim.at("/fact/state").asText().equals("SUPERSEDED"))
                .map(claim -> claim.at("/fact/id").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void factsAreListedByLanguageValueAndSubject() {
        String openAi = "subject: {name: \"OpenAI\"}";
        Set<String> vietnamese =
                factsOf(claims("{predicates: [\"develops\"], " + openAi + ", language: {equals: \"vi\"}}"));
        assertFalse(vietnamese.isEmpty());
        assertEquals(vietnamese, listed("{predicates: [\"develops\"], " + openAi + ", languages: [\"VI\"]}"));
        String billions = "value: {currency: \"USD\", min: \"10000000000\"}";
        Set<String> large = factsOf(claims("{" + billions + "}"));
        assertFalse(large.isEmpty());
        assertEquals(large, listed("{" + billions + "}"));
        assertTrue(listed("{subject: {isNull: true}}").isEmpty());
    }

    @Test
    void corroboratedFactsAreListed() {
        Set<String> corroborated = listed("{states: [CORROBORATED], predicates: [\"develops\"]}");
        String models = TestClient.data(
                        "{ entity(id: \"entity/openai\") { fact(predicate: \"develops\", value: \"entity/openai-models\") { id } } }")
                .at("/entity/fact/id")
                .asText();
        assertTrue(corroborated.contains(models), corroborated::toString);
    }

    @Test
    void noArticleCorroboratesItself() {
        JsonNode entities = TestClient.data(
                        "{ entities(first: 100, filter: {id: {in: [%s]}}) { nodes {".formatted(BUNDLED)
                                + " facts { id state positions { claims { document { id } modality } } } } } }")
                .at("/entities/nodes");
        assertEquals(BUNDLED.split(",").length, entities.size());
        int corroborated = 0;
        for (JsonNode entity : entities) {
            for (JsonNode fact : entity.get("facts")) {
                if (fact.get("state").asText().equals("CORROBORATED")) {
                    corroborated++;
                    assertTrue(
                            Set.copyOf(fact.at("/positions/0").findValuesAsText("id"))
                                            .size()
                                    > 1,
                            fact::toString);
                }
            }
        }
        assertTrue(corroborated > 5);
    }

    @Test
    void totalsOf2023AreNotValidIn2018() {
        assertEquals(
                0,
                TestClient.data(
                                "{ claims(filter: {predicates: [\"investedTotal\"], subject: {equals: \"entity/microsoft\"}, validAt: \"2018-06-01\"}) { totalCount } }")
                        .at("/claims/totalCount")
                        .asInt());
    }

    @Test
    void openAiDoesNotControlItself() {
        JsonNode controls = TestClient.data(
                        "{ entity(id: \"entity/openai\") { relations(predicates: [\"controls\"]) { nodes { from { id } to { id } } } } }")
                .at("/entity/relations/nodes");
        assertFalse(controls.isEmpty());
        controls.forEach(relation -> assertNotEquals(
                relation.at("/from/id").asText(), relation.at("/to/id").asText()));
    }

    @Test
    void nonProfitControlsTheForProfitBusinessThatIsValued() {
        JsonNode data = TestClient.data("{ entity(id: \"entity/openai-for-profit\") {"
                + " fact(predicate: \"valuation\") { value { display } } relations(predicates: [\"controls\"]) { nodes { from { id } } } }"
                + " openai: entity(id: \"entity/openai\") { fact(predicate: \"valuation\") { id } } }");
        assertEquals(
                "more than 100,000,000,000 USD",
                data.at("/entity/fact/value/display").asText());
        assertEquals(
                Set.of("entity/openai-nonprofit"),
                Set.copyOf(data.at("/entity/relations").findValuesAsText("id")));
        assertTrue(data.at("/openai/fact").isNull());
    }

    @Test
    void computingIsFreeUntilLowerCostsAreNegotiated() {
        JsonNode microsoft = TestClient.data(
                        "{ entity(id: \"entity/microsoft\") {"
                                + " free: fact(predicate: \"serviceFee\", validAt: \"2020-06-01\") { value { __typename } }"
                                + " charged: fact(predicate: \"serviceFee\", validAt: \"2024-10-10\") { value { __typename } } } }")
                .get("entity");
        assertEquals("NoValue", microsoft.at("/free/value/__typename").asText());
        assertEquals("UnknownValue", microsoft.at("/charged/value/__typename").asText());
    }

    @Test
    void rightsThatEndIn2030AreNotValidIn2035() {
        JsonNode rights = TestClient.data(
                        "{ claims(first: 100, filter: {subject: {equals: \"entity/microsoft\"}, predicates: [\"exclusiveRight\", \"accessRight\"], validAt: \"2035-01-01\"}) {"
                                + " nodes { summary validTime { from to } } } }")
                .at("/claims/nodes");
        assertFalse(rights.isEmpty());
        rights.forEach(right -> assertFalse(right.get("summary").asText().contains("until 2030"), right::toString));
    }

    @Test
    void pressReleaseHasItsTextAndTheArticlesHaveNone() {
        for (JsonNode claim : TestClient.data(
                        "{ claims(first: 100, filter: {document: {equals: \"document/larkmoor-press-release\"}}) {"
                                + " nodes { originalValue evidence { quote } } } }")
                .at("/claims/nodes")) {
            List<String> quotes = claim.findValuesAsText("quote");
            assertTrue(
                    claim.get("originalValue").isNull()
                            || quotes.stream()
                                    .anyMatch(quote -> quote.contains(
                                            claim.get("originalValue").asText())),
                    claim::toString);
        }
        assertEquals(
                List.of("false", "true"),
                TestClient.data(
                                "{ documents(filter: {id: {in: [\"document/ar-renegotiation\", \"document/larkmoor-press-release\"]}}) { nodes { textAvailable } } }")
                        .findValuesAsText("textAvailable"));
    }

    @Test
    void eachProductOfOpenaiIsAFactWithItsOwnSources() {
        JsonNode entity = TestClient.data("{ entity(id: \"entity/openai\") {"
                        + " chat: fact(predicate: \"develops\", value: \"entity/chatgpt\") { state independentSources unidentifiedSources otherFacts }"
                        + " models: fact(predicate: \"develops\", value: \"entity/openai-models\") { state independentSources }"
                        + " best: fact(predicate: \"develops\") { otherFacts value { ... on EntityValue { entity { id } } } }"
                        + " facts(predicates: [\"develops\"]) { id } } }")
                .get("entity");
        assertEquals("SINGLE_SOURCE", entity.at("/chat/state").asText());
        assertEquals(1, entity.at("/chat/independentSources").asInt());
        assertEquals(2, entity.at("/chat/unidentifiedSources").asInt());
        assertEquals(0, entity.at("/chat/otherFacts").asInt());
        assertEquals("CORROBORATED", entity.at("/models/state").asText());
        assertEquals(3, entity.at("/models/independentSources").asInt());
        assertEquals("entity/openai-models", entity.at("/best/value/entity/id").asText());
        assertEquals(
                entity.get("facts").size() - 1, entity.at("/best/otherFacts").asInt());
    }

    @Test
    void regulatorsAreDistinct() {
        JsonNode regulators = TestClient.data("{ regulators(first: 100) { nodes { id name jurisdiction } } }")
                .at("/regulators/nodes");
        Set<String> names = new TreeSet<>(regulators.findValuesAsText("name"));
        assertEquals(regulators.size(), names.size());
        for (String id : List.of(
                "attorney-general-california",
                "attorney-general-delaware",
                "regulators-california",
                "regulators-delaware",
                "federal-regulators")) {
            assertTrue(regulators.findValuesAsText("id").contains("entity/" + id), id);
        }
        Map<String, Set<String>> facts = factsBySubject(claims("{predicates: [\"monitors\", \"investigates\"]}"));
        assertTrue(facts.size() >= 2, facts::toString);
    }

    @Test
    void articleOfADerivedYearSaysWhy() {
        JsonNode documents = TestClient.data(
                        "{ documents(filter: {id: {in: [\"document/id-breaking-point\", \"document/vi-hidden-worries\"]}}) { nodes { publishedAt { from to precision basis } publishedBasis publishedReason } } }")
                .at("/documents/nodes");
        assertEquals(List.of("2025-01-01", "2023-01-01"), documents.findValuesAsText("from"));
        assertEquals(List.of("2025-12-31", "2023-12-31"), documents.findValuesAsText("to"));
        documents.forEach(document -> {
            assertEquals("YEAR", document.at("/publishedAt/precision").asText());
            assertEquals("DERIVED", document.get("publishedBasis").asText());
            assertTrue(document.get("publishedReason").asText().contains("years"), document::toString);
        });
    }

    @Test
    void undatedArticlesHaveNoDateOfPublication() {
        JsonNode documents = TestClient.data(
                        "{ documents(filter: {id: {in: [\"document/vi-new-agreement\", \"document/ar-renegotiation\"]}}) { nodes { publishedAt { from } publishedBasis publishedReason claims(first: 100) { nodes { publishedAt { from } } } } } }")
                .at("/documents/nodes");
        assertEquals(2, documents.size());
        documents.forEach(document -> {
            assertTrue(document.get("publishedAt").isNull());
            assertEquals("UNKNOWN", document.get("publishedBasis").asText());
            assertTrue(document.get("publishedReason").isNull());
            document.at("/claims/nodes")
                    .forEach(claim -> assertTrue(claim.get("publishedAt").isNull()));
        });
    }
}
