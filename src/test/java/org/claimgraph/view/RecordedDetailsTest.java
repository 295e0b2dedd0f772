package org.claimgraph.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.claimgraph.TestClient;
import org.claimgraph.TestDataSet;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.ingest.BundleImporter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is recorded with a claim is read back as it was given. */
@QuarkusTest
@Tag("database")
class RecordedDetailsTest {
    @Inject
    BundleImporter importer;

    private static TestDataSet dataSet(String name) {
        return new TestDataSet(name).document("text", "").document("annex", "").entity("COMPANY", "one");
    }

    private static String text(String words) {
        return "{\"text\": {\"value\": \"%s\", \"language\": \"en\"}}".formatted(words);
    }

    @Test
    void attributionStepKeepsWhetherItIsAnonymousAndQuoted() {
        TestDataSet set = dataSet("steps");
        String chain = ", \"attribution\": [{\"agentText\": \"Daily\", \"role\": \"PUBLISHER\"},"
                + " {\"agentText\": \"Agency\", \"role\": \"RELAY\", \"anonymous\": false, \"quoted\": true},"
                + " {\"agentText\": \"an official\", \"role\": \"ORIGINAL\", \"anonymous\": true, \"quoted\": false}]";
        importer.load(set.claim("text", "one", "isA", text("bank"), chain).bundle());
        JsonNode steps = TestClient.data(
                        "{ entity(id: \"entity/steps-one\") { claims { nodes { attribution { agentText anonymous quoted role } } } } }")
                .at("/entity/claims/nodes/0/attribution");
        assertEquals(
                "Daily false false, Agency false true, an official true false",
                String.join(
                        ", ",
                        steps.valueStream()
                                .map(step -> step.get("agentText").asText() + " " + step.get("anonymous") + " "
                                        + step.get("quoted"))
                                .toList()));
    }

    @Test
    void evidenceCanLieInASecondDocument() {
        TestDataSet set = dataSet("spans");
        String evidence =
                ", \"evidence\": [{\"start\": 1, \"end\": 4}, {\"document\": \"spans-annex\", \"start\": 7, \"end\": 9}]";
        importer.load(
                set.claim("text", "a", "one", "isA", text("bank"), evidence).bundle());
        JsonNode spans = TestClient.data(
                        "{ entity(id: \"entity/spans-one\") { claims { nodes { document { id } evidence { start end document { id } } } } } }")
                .at("/entity/claims/nodes/0");
        assertEquals("document/spans-text", spans.at("/document/id").asText());
        assertEquals("document/spans-text", spans.at("/evidence/0/document/id").asText());
        assertEquals("document/spans-annex", spans.at("/evidence/1/document/id").asText());
        assertEquals(7, spans.at("/evidence/1/start").asInt());
        assertEquals(9, spans.at("/evidence/1/end").asInt());
    }

    @ParameterizedTest
    @CsvSource({
        "'min: \"30\"', 1",
        "'min: \"30.01\"', 0",
        "'max: \"20\"', 1",
        "'max: \"19.99\"', 0",
        "'min: \"20\", max: \"20\"', 1",
        "'min: \"30\", max: \"30\"', 1",
        "'min: \"31\", max: \"32\"', 0"
    })
    void rangeOfNumbersIncludesBothItsEnds(String range, int found) {
        TestDataSet set = dataSet("range");
        importer.load(set.claim(
                        "text",
                        "a",
                        "one",
                        "valuation",
                        "{\"money\": {\"amount\": \"20\", \"maxAmount\": \"30\", \"currency\": \"USD\", \"bound\": \"BETWEEN\"}}",
                        "")
                .bundle());
        assertEquals(found, count("range", "value: {currency: \"USD\", " + range + "}"));
    }

    @ParameterizedTest
    @CsvSource({
        "'from: \"2019-12-31\"', 1",
        "'from: \"2020-01-01\"', 0",
        "'to: \"2019-01-01\"', 1",
        "'to: \"2018-12-31\"', 0",
        "'from: \"2019-06-01\", to: \"2019-06-01\"', 1"
    })
    void rangeOfDaysIncludesBothItsEnds(String range, int found) {
        TestDataSet set = dataSet("days");
        importer.load(set.claim(
                        "text",
                        "a",
                        "one",
                        "founded",
                        "{\"date\": {\"from\": \"2019-01-01\", \"to\": \"2019-12-31\", \"precision\": \"YEAR\"}}",
                        "")
                .bundle());
        assertEquals(found, count("days", "value: {" + range + "}"));
    }

    private static int count(String name, String filter) {
        return TestClient.data("{ claims(filter: {document: {equals: \"document/%s-text\"}, %s}) { totalCount } }"
                        .formatted(name, filter))
                .at("/claims/totalCount")
                .asInt();
    }

    @Test
    void documentOfAnUnknownPublisherIsRefused() {
        TestDataSet set = new TestDataSet("unpublished").document("text", ", \"publisher\": \"no-such-publisher\"");
        ApiException refused = assertThrows(ApiException.class, () -> importer.load(set.bundle()));
        assertTrue(refused.getMessage().contains("no-such-publisher"), refused::getMessage);
        assertTrue(TestClient.data("{ node(id: \"document/unpublished-text\") { id } }")
                .get("node")
                .isNull());
    }

    /** The exclusive supplier and another supplier of one customer, apart by scope, party or time. */
    @ParameterizedTest
    @CsvSource({
        "cloud, customer, 2018, false",
        "cloud, customer, 2021, true",
        "chips, customer, 2018,",
        "cloud, other, 2018,",
    })
    void exclusivityIsOfOneScopePartyAndTime(String scope, String customer, String since, Boolean apparent) {
        String name = "exclusive-%s-%s-%s".formatted(scope, customer, since);
        TestDataSet set = dataSet(name)
                .entity("COMPANY", "sole")
                .entity("COMPANY", "second")
                .entity("COMPANY", "customer")
                .entity("COMPANY", "other");
        importer.load(set.claim(
                        "text",
                        "a",
                        "sole",
                        "exclusiveSupplier",
                        set.entityValue("customer"),
                        set.qualifiers("scope", "cloud") + years("2015", "2020"))
                .claim(
                        "text",
                        "b",
                        "second",
                        "supplies",
                        set.entityValue(customer),
                        set.qualifiers("scope", scope) + years(since, "2022"))
                .bundle());
        for (boolean kind : List.of(true, false)) {
            JsonNode conflicts = TestClient.data(
                    "{ conflicts(filter: {entities: [\"entity/%s-sole\"], apparent: %s}) { nodes { kind reason } } }"
                            .formatted(name, kind));
            boolean expected = apparent != null && apparent == kind;
            assertEquals(expected ? 1 : 0, conflicts.at("/conflicts/nodes").size(), conflicts::toString);
        }
    }

    private static String years(String first, String last) {
        return ", \"validTime\": {\"from\": \"%s-01-01\", \"to\": \"%s-12-31\", \"precision\": \"YEAR\"}"
                .formatted(first, last);
    }
}
