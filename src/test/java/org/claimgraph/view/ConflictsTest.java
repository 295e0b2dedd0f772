package org.claimgraph.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimgraph.CountedStatements;
import org.claimgraph.TestClient;
import org.claimgraph.platform.ClasspathResource;
import org.claimgraph.platform.database.Database;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Agreement, conflicts and apparent conflicts in the bundled data. */
@QuarkusTest
@Tag("database")
class ConflictsTest {
    private static final String SIDES =
            " id kind apparent reason facts { id } sides { position { independentSources claims { id document { language } } } }";

    @Inject
    Database database;

    private static JsonNode conflicts(String entity, String more) {
        return TestClient.data("{ conflicts(first: 100, filter: {entities: [\"entity/" + entity + "\"]" + more
                        + "}) { nodes {" + SIDES + " predicate { key } } } }")
                .at("/conflicts/nodes");
    }

    private static JsonNode only(JsonNode conflicts, String predicate, String kind) {
        List<JsonNode> those = new ArrayList<>();
        conflicts.forEach(conflict -> {
            if (conflict.at("/predicate/key").asText().equals(predicate)
                    && conflict.get("kind").asText().equals(kind)) {
                those.add(conflict);
            }
        });
        assertEquals(1, those.size(), conflicts::toString);
        return those.getFirst();
    }

    private static Set<String> languages(JsonNode node) {
        return new TreeSet<>(node.findValuesAsText("language"));
    }

    @Test
    void claimsInThreeLanguagesCorroborateOneTotal() {
        JsonNode fact = TestClient.data(
                        "{ entity(id: \"entity/microsoft\") { fact(predicate: \"investedTotal\") { state independentSources claims {"
                                + " originalValue document { language } agreesWith { kind apparent reason claim { originalValue } } conflictsWith { reason } } } } }")
                .at("/entity/fact");
        assertEquals("CORROBORATED", fact.get("state").asText());
        assertEquals(Set.of("ar", "vi", "zh"), languages(fact));
        for (JsonNode claim : fact.get("claims")) {
            assertEquals(3, claim.get("agreesWith").size());
            assertEquals(0, claim.get("conflictsWith").size());
            if (claim.at("/document/language").asText().equals("ar")) {
                claim.get("agreesWith").forEach(link -> {
                    assertEquals("PRECISION", link.get("kind").asText());
                    assertEquals(
                            "“more than 13 billion USD” is the wider statement",
                            link.get("reason").asText());
                });
            }
        }
        JsonNode apparent = only(conflicts("microsoft", ", apparent: true"), "investedTotal", "PRECISION");
        assertEquals(3, apparent.get("sides").size());
    }

    @Test
    void equalAmountsOfDifferentSubjectsAreDifferentFacts() {
        JsonNode claims = TestClient.data(
                        "{ claims(filter: {value: {min: \"10000000000\", max: \"10000000000\", currency: \"USD\"}}) { nodes {"
                                + " fact { id state } conflictsWith { reason } agreesWith { reason } } } }")
                .at("/claims/nodes");
        Set<String> facts = new HashSet<>();
        claims.forEach(claim -> {
            facts.add(claim.at("/fact/id").asText());
            assertEquals(0, claim.get("conflictsWith").size());
            assertEquals(0, claim.get("agreesWith").size());
        });
        assertEquals(claims.size(), facts.size());
        assertTrue(facts.size() >= 2);
    }

    @Test
    void ownershipSharesSumToOneHundredAndProfitPhasesAreAnApparentConflict() {
        JsonNode amounts = TestClient.data(
                        "{ claimStatistics(groupBy: [OBJECT], filter: {predicates: [\"ownershipShare\", \"profitShare\"], object: {equals: \"entity/openai\"}}) {"
                                + " entity { name } amounts { predicate { key } unit phase basis facts sum } } }")
                .at("/claimStatistics/0/amounts");
        assertEquals(
                "100", amounts.get(0).get("sum").asText(), () -> "the shares of all owners at present: " + amounts);
        assertEquals(3, amounts.get(0).get("facts").asInt());
        assertTrue(amounts.get(0).get("phase").isNull());
        JsonNode phases = only(conflicts("microsoft", ", apparent: true"), "profitShare", "SCOPE");
        assertTrue(phases.get("reason").asText().contains("phase “before recoupment”: 75 %"), phases::toString);
        assertTrue(phases.get("reason").asText().contains("phase “after recoupment”: 49 %"), phases::toString);
        assertEquals(2, phases.get("facts").size());
    }

    @Test
    void statedExceptionExplainsASecondSupplier() {
        JsonNode conflict = only(conflicts("oracle", ", apparent: true"), "exclusiveSupplier", "MODALITY");
        assertTrue(conflict.get("reason").asText().contains("planned or expected there"), conflict::toString);
        assertTrue(conflict.get("reason").asText().contains("a stated exception explains it"), conflict::toString);
        assertEquals(3, conflict.get("sides").size());
        assertEquals(3, conflict.get("facts").size());
        assertEquals(Set.of("ar", "id", "zh"), languages(conflict));
        JsonNode claim = TestClient.data(
                        "{ claims(filter: {predicates: [\"exclusiveSupplier\"], language: {equals: \"id\"}}) { nodes { conflictsWith {"
                                + " kind apparent claim { subject { name } predicate { key } } } } } }")
                .at("/claims/nodes/0/conflictsWith");
        assertTrue(claim.findValuesAsText("name").contains("Oracle"), claim::toString);
        assertTrue(claim.findValuesAsText("key").contains("clauseException"), claim::toString);
        claim.forEach(link -> assertTrue(link.get("apparent").asBoolean()));
    }

    @Test
    void relativeDateAgreesWithCalendarDate() {
        JsonNode conflict = only(conflicts("sam-altman", ", apparent: true"), "removedFrom", "PRECISION");
        assertTrue(conflict.get("reason").asText().contains("2023-11"), conflict::toString);
        assertTrue(conflict.get("reason").asText().contains("a relative date"), conflict::toString);
        assertEquals(Set.of("ar", "zh"), languages(conflict));
        assertEquals(
                "SINGLE_SOURCE",
                TestClient.data("{ entity(id: \"entity/sam-altman\") { fact(predicate: \"removedFrom\") { state } } }")
                        .at("/entity/fact/state")
                        .asText());
    }

    @Test
    void valuesAtDifferentTimesAreAnApparentConflict() {
        JsonNode conflict = only(conflicts("microsoft", ", apparent: true"), "serviceFee", "VALUE");
        assertTrue(conflict.get("reason").asText().contains("they may follow each other"), conflict::toString);
        JsonNode data = TestClient.data("{ entity(id: \"entity/microsoft\") {"
                + " then: fact(predicate: \"serviceFee\", validAt: \"2020-06-01\") { value { __typename } }"
                + " all: fact(predicate: \"serviceFee\") { state value { __typename } resolution(policy: LATEST) {"
                + " value { __typename } reason claims { id } rejected { reason claim { id } } } } } }");
        assertEquals("NoValue", data.at("/entity/then/value/__typename").asText());
        assertTrue(data.at("/entity/all/value").isNull());
        assertEquals(
                "UnknownValue",
                data.at("/entity/all/resolution/value/__typename").asText());
        assertEquals(
                "not the latest statement",
                data.at("/entity/all/resolution/rejected/0/reason").asText());
    }

    @Test
    void differentPredicatesOfRegulatorsDoNotConflict() {
        JsonNode relations = TestClient.data(
                        "{ entity(id: \"entity/openai\") { ... on Company { regulators(first: 50) { nodes { predicate { key } from { name } claims { document { language } } } } } } }")
                .at("/entity/regulators/nodes");
        Set<String> said = new TreeSet<>();
        relations.forEach(relation -> said.add(relation.at("/predicate/key").asText() + " " + languages(relation)));
        assertTrue(said.containsAll(Set.of("investigates [vi]", "monitors [ar]")), said::toString);
        conflicts("openai", "")
                .forEach(conflict -> assertFalse(Set.of("investigates", "monitors")
                        .contains(conflict.at("/predicate/key").asText())));
    }

    @Test
    void conflictsOfAnEntityIncludeThoseAboutItsDealsAndProceedings() {
        for (String party : List.of("openai", "microsoft")) {
            JsonNode conflict = only(conflicts("microsoft-openai-definitive-agreement", ""), "dealStatus", "STATUS");
            List<String> ids = new ArrayList<>();
            conflicts(party, "").forEach(one -> ids.add(one.get("id").asText()));
            assertTrue(ids.contains(conflict.get("id").asText()), party);
        }
        assertEquals(0, conflicts("candylake", "").size());
    }

    @Test
    void plannedAndStatedPartyIsNoConflict() {
        JsonNode parties = TestClient.data("{ real: conflicts(filter: {predicates: [\"partyTo\"]}) { totalCount }"
                + " apparent: conflicts(filter: {predicates: [\"partyTo\"], apparent: true}) { totalCount } }");
        assertEquals(0, parties.at("/real/totalCount").asInt());
        assertEquals(0, parties.at("/apparent/totalCount").asInt());
    }

    @Test
    void pairOfClaimsIsInRealOrInApparentConflictsAndNeverInBoth() {
        Set<String> real = pairs(false);
        Set<String> apparent = pairs(true);
        assertFalse(real.isEmpty() || apparent.isEmpty());
        Set<String> both = new TreeSet<>(real);
        both.retainAll(apparent);
        assertEquals(Set.of(), both);
    }

    private static Set<String> pairs(boolean apparent) {
        Set<String> pairs = new TreeSet<>();
        TestClient.data("{ conflicts(first: 100, filter: {apparent: " + apparent
                        + "}) { nodes { sides { position { claims { id } } } } } }")
                .at("/conflicts/nodes")
                .forEach(conflict -> {
                    JsonNode sides = conflict.get("sides");
                    for (int at = 0; at < sides.size(); at++) {
                        for (int with = at + 1; with < sides.size(); with++) {
                            for (String one : sides.get(at).findValuesAsText("id")) {
                                for (String other : sides.get(with).findValuesAsText("id")) {
                                    pairs.add(one.compareTo(other) < 0 ? one + " " + other : other + " " + one);
                                }
                            }
                        }
                    }
                });
        return pairs;
    }

    @Test
    void differentDealStatusesAreARealConflict() {
        JsonNode conflict = only(conflicts("microsoft-openai-definitive-agreement", ""), "dealStatus", "STATUS");
        assertFalse(conflict.get("apparent").asBoolean());
        assertEquals(2, conflict.get("sides").size());
        JsonNode again = TestClient.data(
                        "query ($id: ID!) { node(id: $id) { __typename ... on Conflict {" + SIDES
                                + " predicate { key } } } }",
                        Map.of("id", conflict.get("id").asText()))
                .get("node");
        assertEquals("Conflict", again.get("__typename").asText());
        assertEquals(conflict.get("sides"), again.get("sides"));
    }

    @Test
    void conflictsArePagedMostSevereFirst() {
        List<String> all = new ArrayList<>();
        List<Integer> weaker = new ArrayList<>();
        String after = "";
        JsonNode page;
        do {
            page = TestClient.data(
                            "{ conflicts(first: 3, filter: {apparent: true}" + after
                                    + ") { totalCount pageInfo { hasNextPage endCursor } nodes { id weakerSideSources apparent } } }")
                    .get("conflicts");
            page.get("nodes").forEach(node -> {
                all.add(node.get("id").asText());
                weaker.add(node.get("weakerSideSources").asInt());
                assertTrue(node.get("apparent").asBoolean());
            });
            after = ", after: \"" + page.at("/pageInfo/endCursor").asText() + "\"";
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        assertEquals(page.get("totalCount").asInt(), all.size());
        assertEquals(all.size(), Set.copyOf(all).size());
        assertEquals(weaker.stream().sorted(Comparator.reverseOrder()).toList(), weaker);
        JsonNode grave = TestClient.data(
                        "{ conflicts(first: 100, filter: {apparent: true, minSources: 2}) { totalCount nodes { id } } }")
                .get("conflicts");
        assertEquals(
                weaker.stream().filter(sources -> sources >= 2).count(),
                grave.get("totalCount").asInt());
    }

    @Test
    void entitiesAreGivenByIdOrByName() {
        String query = "{ conflicts(first: 100, filter: {apparent: true, %s}) { nodes { id } } }";
        JsonNode byId = TestClient.data(query.formatted("entities: [\"entity/microsoft\"]"));
        assertTrue(byId.at("/conflicts/nodes").size() > 0, byId::toString);
        assertEquals(byId, TestClient.data(query.formatted("entityNames: [\"MICROSOFT\"]")));
        assertEquals(
                TestClient.data(query.formatted("entities: [\"entity/microsoft\", \"entity/elon-musk\"]")),
                TestClient.data(query.formatted("entities: [\"entity/microsoft\"], entityNames: [\"Elon Musk\"]")));
        TestClient.Result unknown = TestClient.execute(query.formatted("entityNames: [\"Microsofd\"]"));
        assertEquals("BAD_INPUT", unknown.code());
        assertTrue(unknown.message().contains("Microsofd"), unknown::message);
    }

    @Test
    void invalidFiltersAreRefused() {
        assertEquals(
                "BAD_INPUT",
                TestClient.execute("{ conflicts(filter: {entities: [\"microsoft\"]}) { totalCount } }")
                        .code());
        assertEquals(
                "BAD_INPUT",
                TestClient.execute("{ conflicts(filter: {minSources: -1}) { totalCount } }")
                        .code());
        assertEquals(
                "BAD_INPUT",
                TestClient.execute("{ entity(id: \"entity/microsoft\") { facts(tolerance: \"-1\") { id } } }")
                        .code());
        assertEquals(
                "BAD_INPUT",
                TestClient.execute("{ entity(id: \"entity/microsoft\") { facts { history(last: 101) { from } } } }")
                        .code());
    }

    @Test
    void aWiderToleranceMakesTwoNumbersAgree() {
        JsonNode data = TestClient.data(
                "{ entity(id: \"entity/microsoft\") {"
                        + " strict: fact(predicate: \"relationshipDuration\") { positions { claims { id } } }"
                        + " wide: fact(predicate: \"relationshipDuration\", tolerance: \"20\") { state positions { claims { id } } } } }");
        assertEquals(2, data.at("/entity/strict/positions").size());
        assertEquals(1, data.at("/entity/wide/positions").size());
        assertEquals("CORROBORATED", data.at("/entity/wide/state").asText());
    }

    @Test
    void statementCountDoesNotDependOnTheNumberOfEntities() {
        long some = statements(50);
        assertEquals(some, statements(80));
        assertTrue(statements(10) <= some, "names are read only if a reason has any");
    }

    /** The ids of the entities of the articles, since what other tests record may need further statements. */
    private static String bundledEntities(int number) {
        return ClasspathResource.text("data/openai-microsoft/entities.jsonl")
                .lines()
                .limit(number)
                .map(line -> {
                    try {
                        return "\"entity/"
                                + TestClient.JSON.readTree(line).get("id").asText() + "\"";
                    } catch (JsonProcessingException failure) {
                        throw new IllegalStateException(failure);
                    }
                })
                .collect(Collectors.joining(",", "[", "]"));
    }

    private long statements(int entities) {
        String query = "{ nodes(ids: " + bundledEntities(entities)
                + ") { ... on Entity { facts { state value { __typename } positions { languages }"
                + " resolution(policy: MOST_INDEPENDENT) { reason } history { state } claims { agreesWith { reason } conflictsWith { reason } } } } } }";
        return CountedStatements.of(database, () -> TestClient.data(query));
    }
}
