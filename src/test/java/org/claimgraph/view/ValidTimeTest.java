package org.claimgraph.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.claimgraph.TestClient;
import org.claimgraph.TestDataSet;
import org.claimgraph.ingest.BundleImporter;
import org.claimgraph.ingest.bundle.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which claims hold on a day. The document was published on 2024-10-18. */
@QuarkusTest
@Tag("database")
class ValidTimeTest {
    private static final String DAY = "\", \"precision\": \"DAY\"}";

    @Inject
    BundleImporter importer;

    private static String claim(int at, String predicate, String value, String members) {
        return ("{\"document\": \"valid-text\", \"subject\": \"valid-one\", \"predicate\": \"%s\", \"value\": %s, \"summary\": \"Made up.\","
                        + " \"modality\": \"ASSERTED\", \"attribution\": [{\"agentText\": \"source %d\", \"role\": \"ORIGINAL\"}],"
                        + " \"evidence\": [{\"start\": %d, \"end\": %d}]%s}\n")
                .formatted(predicate, value, at, at, at + 1, members);
    }

    private static String role(int at, String person, String time) {
        return role(at, person, time, "");
    }

    private static String role(int at, String person, String time, String members) {
        return claim(
                at,
                "partner",
                "{\"entity\": \"valid-" + person + "\"}",
                (time.isEmpty() ? "" : ", \"validTime\": {" + time + "}") + members);
    }

    private static String days(String from, String to) {
        return (from == null ? "" : "\"from\": \"" + from + "\", ")
                + (to == null ? "" : "\"to\": \"" + to + "\", ")
                + "\"precision\": \"DAY\"";
    }

    private static Bundle bundle() {
        StringBuilder entities = new StringBuilder();
        for (String id : List.of("one", "closed", "open", "until", "undated", "former", "began", "terms", "spans")) {
            entities.append(
                    "{\"id\": \"valid-%1$s\", \"kind\": \"COMPANY\", \"names\": [{\"value\": \"Valid %1$s\", \"language\": \"en\", \"script\": \"Latn\", \"kind\": \"PRIMARY\"}]}\n"
                            .formatted(id));
        }
        String claims = role(0, "closed", days("2015-01-01", "2030-12-31"))
                + role(1, "open", days("2019-01-01", null))
                + role(2, "until", days(null, "2020-12-31"))
                + role(3, "undated", "")
                + role(4, "former", "\"text\": \"former\", \"ended\": true")
                + role(5, "terms", days("2001-01-01", "2004-12-31"))
                + role(6, "terms", days("2010-01-01", "2012-12-31"))
                + role(8, "spans", days("1980-01-01", "1981-12-31"))
                + role(
                        9,
                        "spans",
                        days("1990-01-01", "1991-12-31"),
                        ", \"rank\": \"DEPRECATED\", \"rankReason\": \"a slip\"")
                + role(10, "spans", days("1994-01-01", "1995-12-31"), ", \"polarity\": \"NEGATED\"")
                + claim(
                        7,
                        "investedTotal",
                        "{\"money\": {\"amount\": \"5\", \"currency\": \"USD\"}}",
                        ", \"qualifiers\": [{\"key\": \"investee\", \"entity\": \"valid-began\"}], \"asOf\": {\"from\": \"2023-01-01"
                                + DAY);
        Map<String, String> files = new HashMap<>();
        files.put(
                "valid/bundle.json",
                "{\"name\": \"valid\", \"title\": \"Valid\", \"documents\": [\"d.jsonl\"], \"entities\": [\"e.jsonl\"], \"claims\": [\"c.jsonl\"]}");
        files.put(
                "valid/d.jsonl",
                "{\"id\": \"valid-text\", \"language\": \"en\", \"published\": {\"from\": \"2024-10-18\", \"to\": \"2024-10-18"
                        + DAY + ", \"publishedBasis\": \"STATED\"}\n");
        files.put("valid/e.jsonl", entities.toString());
        files.put("valid/c.jsonl", claims);
        return Bundle.read("valid", files::get);
    }

    @BeforeEach
    void load() {
        importer.load(bundle());
    }

    @ParameterizedTest
    @CsvSource({
        "2018-06-01, POSSIBLE, closed former undated until",
        "2018-06-01, CERTAIN, closed",
        "2019-01-01, POSSIBLE, closed former open undated until",
        "2024-10-17, POSSIBLE, closed former open undated",
        "2024-10-18, POSSIBLE, closed open undated",
        "2024-10-18, CERTAIN, closed open",
        "2024-10-19, CERTAIN, closed",
        "2030-12-31, CERTAIN, closed",
        "2035-01-01, POSSIBLE, open undated",
        "2035-01-01, CERTAIN, ''",
        "2004-12-31, CERTAIN, terms",
        "2007-06-01, POSSIBLE, former undated until",
    })
    void claimsThatMayOrMustHoldOnADay(String day, String certainty, String expected) {
        String valid = "validAt: \"%s\", certainty: %s".formatted(day, certainty);
        JsonNode data = TestClient.data(
                ("{ claims(first: 50, filter: {predicates: [\"partner\"], subject: {equals: \"entity/valid-one\"}, %1$s}) {"
                                + " nodes { object { name } } } entity(id: \"entity/valid-one\") {"
                                + " relations(predicates: [\"partner\"], %1$s) { nodes { to { name } from { name } independentSources } }"
                                + " facts(predicates: [\"partner\"], %1$s) { independentSources value { ... on EntityValue { entity { name } } } } } }")
                        .formatted(valid));
        assertEquals(expected, names(data.at("/claims/nodes")), "claims");
        assertEquals(expected, names(data.at("/entity/relations")), "relations");
        assertEquals(expected, names(data.at("/entity/facts")), "facts");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-06-01, POSSIBLE, founded",
        "2016-06-01, CERTAIN, ''",
        "2017-06-01, POSSIBLE, chiefExecutive founded",
        "2017-06-01, CERTAIN, chiefExecutive",
        "2020-06-01, POSSIBLE, founded",
        "2020-06-01, CERTAIN, ''",
    })
    void conflictsHaveTwoSidesThatHoldOnTheDay(String day, String certainty, String expected) {
        TestDataSet set = new TestDataSet("valid-conflict")
                .document("text", "")
                .entity("COMPANY", "firm")
                .entity("PERSON", "one")
                .entity("PERSON", "two");
        set.claim(
                        "text",
                        "A",
                        "firm",
                        "chiefExecutive",
                        set.entityValue("one"),
                        ", \"validTime\": {" + days("2015-01-01", "2018-12-31") + "}")
                .claim(
                        "text",
                        "B",
                        "firm",
                        "chiefExecutive",
                        set.entityValue("two"),
                        ", \"validTime\": {" + days("2017-01-01", "2022-12-31") + "}")
                .claim("text", "A", "firm", "founded", "{\"date\": {" + days("1999-01-01", "1999-12-31") + "}}", "")
                .claim("text", "B", "firm", "founded", "{\"date\": {" + days("2001-01-01", "2001-12-31") + "}}", "");
        importer.load(set.bundle());
        JsonNode data = TestClient.data(
                "{ conflicts(filter: {entities: [\"entity/valid-conflict-firm\"], validAt: \"%s\", certainty: %s}) { nodes { predicate { key } } } }"
                        .formatted(day, certainty));
        assertEquals(expected, String.join(" ", new TreeSet<>(data.findValuesAsText("key"))));
    }

    private static String names(JsonNode node) {
        TreeSet<String> names = new TreeSet<>();
        node.findValuesAsText("name").forEach(name -> names.add(name.replace("Valid ", "")));
        names.remove("one");
        return String.join(" ", names);
    }

    @Test
    void undatedClaimIsNotCountedAsASourceForADay() {
        String query =
                "{ entity(id: \"entity/valid-one\") { facts(predicates: [\"partner\"]%s) { independentSources state"
                        + " value { ... on EntityValue { entity { name } } } } } }";
        assertEquals(1, sourcesOf(TestClient.data(query.formatted("")), "undated"));
        assertEquals(0, sourcesOf(TestClient.data(query.formatted(", validAt: \"2018-06-01\"")), "undated"));
        assertEquals(1, sourcesOf(TestClient.data(query.formatted(", validAt: \"2018-06-01\"")), "closed"));
    }

    private static int sourcesOf(JsonNode data, String name) {
        for (JsonNode fact : data.at("/entity/facts")) {
            if (fact.at("/value/entity/name").asText().equals("Valid " + name)) {
                return fact.get("independentSources").asInt();
            }
        }
        throw new AssertionError("no fact of " + name + ": " + data);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-06-01, POSSIBLE, 0",
        "2022-12-31, POSSIBLE, 0",
        "2023-01-01, POSSIBLE, 1",
        "2024-01-01, POSSIBLE, 1"
    })
    void totalOfALaterDayIsLeftOut(String day, String certainty, int facts) {
        assertEquals(
                facts,
                TestClient.data(
                                "{ entity(id: \"entity/valid-one\") { facts(predicates: [\"investedTotal\"], validAt: \"%s\", certainty: %s) { id } } }"
                                        .formatted(day, certainty))
                        .at("/entity/facts")
                        .size());
    }

    @Test
    void twoTermsOfARelationAreTwoSpans() {
        JsonNode relations = TestClient.data(
                        "{ entity(id: \"entity/valid-terms\") { relations(predicates: [\"partner\"]) { nodes { validTimes { from to precision } } } } }")
                .at("/entity/relations/nodes");
        assertEquals(
                "[{\"validTimes\":[{\"from\":\"2001-01-01\",\"to\":\"2004-12-31\",\"precision\":\"DAY\"},"
                        + "{\"from\":\"2010-01-01\",\"to\":\"2012-12-31\",\"precision\":\"DAY\"}]}]",
                relations.toString());
    }

    @Test
    void deprecatedAndNegatedClaimsAddNoTimeToARelation() {
        JsonNode relations = TestClient.data(
                        "{ entity(id: \"entity/valid-spans\") { relations(predicates: [\"partner\"]) { nodes {"
                                + " claims { id } validTime { from to } validTimes { from to } } } } }")
                .at("/entity/relations/nodes");
        assertEquals(3, relations.at("/0/claims").size());
        String span = "{\"from\":\"1980-01-01\",\"to\":\"1981-12-31\"}";
        assertEquals(span, relations.at("/0/validTime").toString());
        assertEquals("[" + span + "]", relations.at("/0/validTimes").toString());
    }

    @Test
    void certaintyNeedsADay() {
        TestClient.Result answer = TestClient.execute("{ claims(filter: {certainty: CERTAIN}) { totalCount } }");
        assertEquals("BAD_INPUT", answer.code());
    }
}
