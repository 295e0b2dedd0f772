package org.claimgraph.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.claimgraph.TestClient;
import org.claimgraph.TestDataSet;
import org.claimgraph.ingest.BundleImporter;
import org.claimgraph.platform.database.Database;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How facts, relations and pages are asked for. */
@QuarkusTest
@Tag("database")
class LookupsTest {
    @Inject
    BundleImporter importer;

    @Inject
    Database database;

    private static TestDataSet dataSet(String name) {
        return new TestDataSet(name).document("text", "");
    }

    @Test
    void cursorOfOneListIsRefusedByEveryOther() {
        String cursor = TestClient.data("{ entities(first: 1) { pageInfo { endCursor } } }")
                .at("/entities/pageInfo/endCursor")
                .asText();
        assertEquals(
                1,
                TestClient.data("{ entities(first: 1, after: \"%s\") { nodes { id } } }".formatted(cursor))
                        .at("/entities/nodes")
                        .size());
        for (String other : List.of(
                "{ companies(first: 1, after: \"%s\") { nodes { id } } }",
                "{ people(first: 1, after: \"%s\") { nodes { id } } }",
                "{ entity(id: \"entity/openai\") { neighbours(first: 1, after: \"%s\") { nodes { id } } } }",
                "{ documents(first: 1, after: \"%s\") { nodes { id } } }")) {
            assertEquals(
                    "BAD_CURSOR", TestClient.execute(other.formatted(cursor)).code(), other);
        }
        String relation = TestClient.data(
                        "{ entity(id: \"entity/openai\") { relations(first: 1) { pageInfo { endCursor } } } }")
                .at("/entity/relations/pageInfo/endCursor")
                .asText();
        assertEquals(
                "BAD_CURSOR",
                TestClient.execute(
                                "{ entity(id: \"entity/openai\") { ... on Company { investors(first: 1, after: \"%s\") { nodes { id } } } } }"
                                        .formatted(relation))
                        .code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"entity/look-new", "entity/look-old", "Look New", "LOOK  old"})
    void valueIsAnEntityByIdByNameOrByAMergedId(String value) {
        TestDataSet set = dataSet("look");
        importer.load(set.entity("COMPANY", "one")
                .entity("PRODUCT", "old", "Look Old")
                .entity("PRODUCT", "new", "Look New")
                .claim("text", "a", "one", "develops", set.entityValue("old"), "")
                .bundle());
        QuarkusTransaction.requiringNew()
                .run(() -> database.write(
                        "update entity set merged_into = ? where id = ?", List.of(List.of("look-new", "look-old"))));
        JsonNode fact = TestClient.data(
                "{ entity(id: \"entity/look-one\") { fact(predicate: \"develops\", value: \"%s\") { value { ... on EntityValue { entity { id } } } } } }"
                        .formatted(value));
        assertEquals("entity/look-new", fact.at("/entity/fact/value/entity/id").asText(), fact::toString);
    }

    @Test
    void nameOfNoEntityFindsNoFact() {
        assertTrue(TestClient.data(
                        "{ entity(id: \"entity/openai\") { fact(predicate: \"develops\", value: \"no such thing\") { id } } }")
                .at("/entity/fact")
                .isNull());
    }

    @ParameterizedTest
    @CsvSource({
        "both-one, OUTGOING, 1", "both-one, INCOMING, 1", "both-one, BOTH, 1",
        "both-two, OUTGOING, 1", "both-two, INCOMING, 1", "both-two, BOTH, 1"
    })
    void symmetricRelationHasEveryDirection(String entity, String direction, int relations) {
        TestDataSet set = dataSet("both");
        importer.load(set.entity("COMPANY", "one")
                .entity("COMPANY", "two")
                .claim("text", "a", "two", "partner", set.entityValue("one"), "")
                .bundle());
        JsonNode listed = TestClient.data(
                "{ entity(id: \"entity/%s\") { relations(direction: %s) { totalCount nodes { other { id } } } neighbours(direction: %s) { totalCount } } }"
                        .formatted(entity, direction, direction));
        assertEquals(relations, listed.at("/entity/relations/totalCount").asInt());
        assertEquals(relations, listed.at("/entity/neighbours/totalCount").asInt());
    }

    @Test
    void relationOfAnEventHasItsMostExactTime() {
        TestDataSet set = dataSet("exact");
        importer.load(set.entity("COMPANY", "buyer")
                .entity("COMPANY", "bought")
                .claim(
                        "text",
                        "a",
                        "buyer",
                        "acquires",
                        set.entityValue("bought"),
                        ", \"validTime\": {\"from\": \"2023-01-01\", \"to\": \"2023-12-31\", \"precision\": \"YEAR\"}")
                .claim(
                        "text",
                        "b",
                        "buyer",
                        "acquires",
                        set.entityValue("bought"),
                        ", \"validTime\": {\"from\": \"2023-11-17\", \"to\": \"2023-11-17\", \"precision\": \"DAY\"}")
                .bundle());
        JsonNode relation = TestClient.data(
                        "{ entity(id: \"entity/exact-buyer\") { relations { nodes { validTime { from to precision } validTimes { from } } } } }")
                .at("/entity/relations/nodes/0");
        assertEquals("2023-11-17", relation.at("/validTime/from").asText());
        assertEquals("2023-11-17", relation.at("/validTime/to").asText());
        assertEquals("DAY", relation.at("/validTime/precision").asText());
        assertEquals(1, relation.get("validTimes").size());
    }

    @Test
    void dotInAFilterMatchesOnlyADot() {
        TestDataSet set = dataSet("dotted");
        importer.load(set.entity("COMPANY", "one", "Dotted dot.example")
                .entity("COMPANY", "two", "Dotted dotXexample")
                .bundle());
        for (String condition :
                List.of("contains: \"dot.ex\"", "contains: \"d dot.\"", "startsWith: \"dotted dot.\"")) {
            assertEquals(
                    List.of("Dotted dot.example"),
                    TestClient.data("{ entities(filter: {name: {%s}}) { nodes { name } } }".formatted(condition))
                            .findValuesAsText("name"),
                    condition);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "validAt: \"tomorrow\" | \"tomorrow\" is not a Date such as",
                "validAt: TOMORROW | TOMORROW is not a Date such as",
                "validAt: 5 | 5 is not a Date such as",
                "knownAt: \"now\" | \"now\" is not a DateTime such as",
                "tolerance: [1] | [1] is not a Decimal such as"
            })
    void wrongLiteralIsNamedAsItIsWritten(String argument, String message) {
        TestClient.Result result =
                TestClient.execute("{ entity(id: \"entity/openai\") { facts(%s) { id } } }".formatted(argument));
        assertEquals("BAD_INPUT", result.code());
        assertTrue(result.message().contains(message), result::message);
        assertTrue(!result.message().contains("Value{"), result::message);
    }

    @Test
    void unknownPredicateIsExplainedByItsWords() {
        TestClient.Result result =
                TestClient.execute("{ entity(id: \"entity/openai\") { facts(predicates: [\"ceoOf\"]) { id } } }");
        assertEquals("Unknown predicate \"ceoOf\". Did you mean \"chiefExecutive\"?", result.message());
    }
}
