package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Similar deals, rights and regulators of the five articles are told apart. */
@QuarkusTest
@Tag("database")
class BundledFactsTest {
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
    void undatedArticlesHaveNoDateOfPublication() {
        JsonNode documents = TestClient.data(
                        "{ documents(filter: {id: {in: [\"document/vi-new-agreement\", \"document/vi-hidden-worries\", \"document/ar-renegotiation\", \"document/id-breaking-point\"]}}) { nodes { publishedAt { from } publishedBasis claims(first: 100) { nodes { publishedAt { from } } } } } }")
                .at("/documents/nodes");
        assertEquals(4, documents.size());
        documents.forEach(document -> {
            assertTrue(document.get("publishedAt").isNull());
            assertEquals("UNKNOWN", document.get("publishedBasis").asText());
            document.at("/claims/nodes")
                    .forEach(claim -> assertTrue(claim.get("publishedAt").isNull()));
        });
    }
}
