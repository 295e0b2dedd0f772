package org.claimgraph.view.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.TestClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chains of relations and paths along views, over entities that each test records. */
@QuarkusTest
@Tag("database")
class ChainTest {
    private static final String STEPS = "steps { from { id } to { id } relations { claims { id } } }";

    private static JsonNode mutate(String mutation, Map<String, ?> input) {
        JsonNode payload = TestClient.as("CURATOR", mutation, Map.of("input", input))
                .data()
                .get("payload");
        assertTrue(payload.get("errors").isEmpty(), payload::toString);
        return payload;
    }

    private static String entity(String kind, String name) {
        return mutate(
                        "mutation($input: RecordEntityInput!) { payload: recordEntity(input: $input) { entity { id } errors { message } } }",
                        Map.of("kind", kind, "name", Map.of("value", name, "language", "en")))
                .at("/entity/id")
                .asText();
    }

    private static String company(String name) {
        return entity("COMPANY", "ChainTest " + name);
    }

    private static String document() {
        return mutate(
                        "mutation($input: RecordDocumentInput!) { payload: recordDocument(input: $input) { document { id } errors { message } } }",
                        Map.of("language", "en", "title", "ChainTest", "text", "It owns a part of it."))
                .at("/document/id")
                .asText();
    }

    private static void claim(
            String document, String subject, String predicate, Map<String, ?> value, Map<String, ?> more) {
        Map<String, Object> claim = new HashMap<>(more);
        claim.put("document", document);
        claim.put("subject", Map.of("id", subject));
        claim.put("predicate", predicate);
        claim.put("value", value);
        claim.put("evidence", List.of(Map.of("quote", "owns a part")));
        mutate(
                "mutation($input: RecordClaimsInput!) { payload: recordClaims(input: $input) { errors { message path } } }",
                Map.of("claims", List.of(claim)));
    }

    private static void owns(String document, String owner, String owned, int percent) {
        claim(
                document,
                owner,
                "ownershipShare",
                Map.of("share", Map.of("percent", String.valueOf(percent), "of", "EQUITY")),
                Map.of("qualifiers", List.of(Map.of("key", "owned", "entity", Map.of("id", owned)))));
    }

    private static void link(String document, String subject, String predicate, String object) {
        claim(document, subject, predicate, Map.of("entity", Map.of("id", object)), Map.of());
    }

    private static List<String> ends(JsonNode chains) {
        List<String> ends = new ArrayList<>();
        chains.forEach(chain ->
                ends.add(chain.at("/last/id").asText() + " " + chain.get("end").asText()));
        return ends;
    }

    @Test
    void ownersOfOwnersAreFollowedWithTheProductOfTheirShares() {
        String document = document();
        String one = company("One");
        String two = company("Two");
        String three = company("Three");
        owns(document, two, one, 50);
        owns(document, three, two, 40);
        JsonNode chain = TestClient.data(
                        "query ($id: ID!) { ultimateOwners(id: $id) { length end complete independentSources last { id } share { low high unit } "
                                + STEPS + " } }",
                        Map.of("id", one))
                .at("/ultimateOwners/0");
        assertEquals(2, chain.get("length").asInt());
        assertEquals("END", chain.get("end").asText());
        assertTrue(chain.get("complete").asBoolean());
        assertEquals(three, chain.at("/last/id").asText());
        assertEquals("20", chain.at("/share/low").asText());
        assertEquals("20", chain.at("/share/high").asText());
        assertTrue(chain.at("/share/unit").asText().contains("EQUITY"), chain.toString());
        assertEquals(two, chain.at("/steps/0/to/id").asText());
        assertFalse(chain.at("/steps/1/relations/0/claims").isEmpty());
    }

    @Test
    void cycleNamesTheEntityThatItComesBackTo() {
        String document = document();
        String one = company("Circle One");
        String two = company("Circle Two");
        link(document, one, "owns", two);
        link(document, two, "owns", one);
        JsonNode chains = TestClient.data(
                        "query ($id: ID!) { chains(from: $id, predicates: [\"owns\"]) { end last { id } share { low } } }",
                        Map.of("id", one))
                .get("chains");
        assertEquals(List.of(one + " CYCLE"), ends(chains));
        assertTrue(chains.at("/0/share").isNull());
        JsonNode cut = TestClient.data(
                        "query ($id: ID!) { chains(from: $id, predicates: [\"owns\"], direction: INCOMING, maxLength: 1) { end last { id } } }",
                        Map.of("id", one))
                .get("chains");
        assertEquals(List.of(two + " LIMIT"), ends(cut));
    }

    @Test
    void typedShortcutsFollowTheViewsOfTheVocabulary() {
        String document = document();
        String one = company("Investor One");
        String two = company("Investor Two");
        String target = company("Target");
        String deal = entity("DEAL", "ChainTest Deal");
        String person = entity("PERSON", "ChainTest Person");
        String regulator = entity("REGULATOR", "ChainTest Regulator");
        owns(document, one, target, 10);
        owns(document, two, target, 20);
        link(document, one, "partyTo", deal);
        link(document, two, "partyTo", deal);
        link(document, person, "holdsRole", one);
        link(document, person, "holdsRole", two);
        link(document, regulator, "investigates", target);
        JsonNode found = TestClient.data("""
                query ($one: ID!, $two: ID!) {
                  coInvestors(id: $one) { length independentSources steps { to { id } } }
                  indirectRegulators(id: $one) { steps { to { id } } }
                  none: indirectRegulators(id: $two, first: 0) { length }
                  dealsBetween(one: $one, other: $two) { entity { id } relations { predicate { key } } }
                  peopleOnBothSides(one: $one, other: $two) { entity { id } independentSources }
                }""", Map.of("one", one, "two", two));
        assertEquals(target, found.at("/coInvestors/0/steps/0/to/id").asText());
        assertEquals(two, found.at("/coInvestors/0/steps/1/to/id").asText());
        assertEquals(regulator, found.at("/indirectRegulators/0/steps/1/to/id").asText());
        assertTrue(found.get("none").isEmpty());
        assertEquals(deal, found.at("/dealsBetween/0/entity/id").asText());
        assertEquals(2, found.at("/dealsBetween/0/relations").size());
        assertEquals(person, found.at("/peopleOnBothSides/0/entity/id").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chains(from: \"entity/openai\", predicates: []) { length } | predicates is empty: name at least one predicate.",
                "chains(from: \"entity/openai\", predicates: [\"owns\"], maxLength: 21) { length } | maxLength is 21; give 1 to 20.",
                "ultimateOwners(id: \"entity/none\") { length } | There is no entity with the id \"entity/none\": search for its name.",
                "coInvestors(id: \"entity/openai\", first: 101) { length } | first is 101; give 0 to 100.",
                "dealsBetween(one: \"entity/openai\", other: \"entity/openai\") { independentSources } | one and other are the same entity: name two."
            })
    void badArgumentIsNamed(String field, String message) {
        TestClient.Result result = TestClient.execute("{ " + field + " }");
        assertEquals("BAD_INPUT", result.code());
        assertEquals(message, result.message());
    }
}
