package org.claimgraph.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimgraph.TestClient;
import org.claimgraph.TestDataSet;
import org.claimgraph.ingest.BundleImporter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statistics of claims count what lists of facts show. */
@QuarkusTest
@Tag("database")
class StatisticsOfFactsTest {
    private static final String YEAR =
            ", \"validTime\": {\"from\": \"2018-01-01\", \"to\": \"2018-12-31\", \"precision\": \"YEAR\"}";
    private static final String DEPRECATED = ", \"rank\": \"DEPRECATED\", \"rankReason\": \"a slip\"";

    @Inject
    BundleImporter importer;

    private static TestDataSet dataSet(String name) {
        return new TestDataSet(name)
                .document("text", "")
                .entity("COMPANY", "one")
                .entity("COMPANY", "two")
                .entity("COMPANY", "three")
                .entity("COMPANY", "four");
    }

    private static JsonNode statistics(String name, String filter, String fields) {
        return TestClient.data(
                        "{ claimStatistics(groupBy: [SUBJECT], filter: {document: {equals: \"document/%s-text\"}%s}) { %s } }"
                                .formatted(name, filter, fields))
                .at("/claimStatistics/0");
    }

    @Test
    void undatedClaimIsNoSourceForADay() {
        TestDataSet set = dataSet("stat-dated");
        importer.load(set.claim("text", "a", "one", "partner", set.entityValue("two"), YEAR)
                .claim("text", "b", "one", "partner", set.entityValue("two"), "")
                .bundle());
        assertEquals(
                2,
                statistics("stat-dated", "", "independentSources")
                        .get("independentSources")
                        .asInt());
        for (String filter : List.of("validAt: \"2018-06-01\"", "and: [{validAt: \"2018-06-01\"}]")) {
            assertEquals(
                    1,
                    statistics("stat-dated", ", " + filter, "independentSources")
                            .get("independentSources")
                            .asInt(),
                    filter);
        }
    }

    @ParameterizedTest
    @CsvSource({"2017-06-01, 0", "2019-06-01, 1"})
    void totalKeepsItsSourceFromItsAsOfOn(String day, int sources) {
        TestDataSet set = dataSet("stat-total");
        importer.load(set.claim(
                        "text",
                        "a",
                        "one",
                        "investedTotal",
                        money("5", "EXACT"),
                        set.qualifiers("investee", "@two")
                                + ", \"asOf\": {\"from\": \"2018-01-01\", \"to\": \"2018-12-31\", \"precision\": \"YEAR\"}")
                .bundle());
        assertEquals(
                sources,
                statistics("stat-total", ", validAt: \"%s\"".formatted(day), "independentSources")
                        .path("independentSources")
                        .asInt(0));
        JsonNode facts = TestClient.data(
                        "{ entity(id: \"entity/stat-total-one\") { facts(validAt: \"%s\") { independentSources } } }"
                                .formatted(day))
                .at("/entity/facts");
        assertEquals(sources, facts.path(0).path("independentSources").asInt(0));
    }

    @Test
    void factsThatNothingSupportsAreCountedOnlyByState() {
        TestDataSet set = dataSet("stat-facts");
        importer.load(set.claim("text", "a", "one", "partner", set.entityValue("two"), "")
                .claim("text", "b", "one", "partner", set.entityValue("three"), DEPRECATED)
                .claim("text", "c", "one", "partner", set.entityValue("four"), ", \"modality\": \"DENIED\"")
                .claim("text", "d", "one", "uses", "{\"entity\": \"chatgpt\"}", "")
                .bundle());
        int listed = TestClient.data("{ entity(id: \"entity/stat-facts-one\") { facts { id } } }")
                .at("/entity/facts")
                .size();
        assertEquals(2, listed);
        assertEquals(
                listed, statistics("stat-facts", "", "facts count").get("facts").asInt());
        assertEquals(4, statistics("stat-facts", "", "facts count").get("count").asInt());
        JsonNode states = TestClient.data(
                "{ claimStatistics(groupBy: [STATE], filter: {document: {equals: \"document/stat-facts-text\"}}) { key facts } }");
        List<String> shown = new ArrayList<>();
        states.get("claimStatistics")
                .forEach(group -> shown.add(
                        group.get("key").asText() + " " + group.get("facts").asInt()));
        assertEquals(
                List.of("SINGLE_SOURCE 2", "SUPERSEDED 2"),
                shown.stream().sorted().toList());
    }

    private static String money(String amount, String bound) {
        return "{\"money\": {\"amount\": \"%s\", \"currency\": \"EUR\", \"bound\": \"%s\"}}".formatted(amount, bound);
    }

    private static String between(String amount, String max) {
        return "{\"money\": {\"amount\": \"%s\", \"maxAmount\": \"%s\", \"currency\": \"EUR\", \"bound\": \"BETWEEN\"}}"
                .formatted(amount, max);
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, EXACT, EXACT, 0, 15, 15",
        "EXACT, MORE_THAN, AT_LEAST, 1, 15, 15",
        "AT_LEAST, MORE_THAN, AT_LEAST, 2, 15, 15",
        "LESS_THAN, EXACT, AT_MOST, 1, 15, 15",
        "AT_MOST, ABOUT, AT_MOST, 1, 15, 15",
        "AT_MOST, AT_LEAST, ABOUT, 2, 15, 15",
        "ABOUT, EXACT, ABOUT, 0, 15, 15",
        "BETWEEN, EXACT, BETWEEN, 0, 15, 17",
        "BETWEEN, MORE_THAN, AT_LEAST, 1, 15, 17"
    })
    void sumSaysHowItRelatesToTheTrueSum(String one, String other, String bound, int open, String sum, String highest) {
        String name = "stat-" + (one + "-" + other).toLowerCase(Locale.ROOT);
        TestDataSet set = dataSet(name);
        String value = one.equals("BETWEEN") ? between("5", "7") : money("5", one);
        importer.load(set.claim("text", "a", "one", "invested", value, set.qualifiers("investee", "@two"))
                .claim("text", "a", "one", "invested", money("10", other), set.qualifiers("investee", "@three"))
                .bundle());
        JsonNode amounts = statistics(name, "", "amounts { facts openFacts sum sumBound highestSum }")
                .at("/amounts/0");
        assertEquals(2, amounts.get("facts").asInt());
        assertEquals(open, amounts.get("openFacts").asInt());
        assertEquals(bound, amounts.get("sumBound").asText());
        assertEquals(sum, amounts.get("sum").asText());
        assertEquals(highest, amounts.get("highestSum").asText());
    }

    @Test
    void totalsHaveNoSumAndNoBound() {
        TestDataSet set = dataSet("stat-totals");
        importer.load(set.claim(
                        "text",
                        "a",
                        "one",
                        "investedTotal",
                        money("5", "MORE_THAN"),
                        set.qualifiers("investee", "@two"))
                .bundle());
        JsonNode amounts = statistics("stat-totals", "", "amounts { openFacts sum sumBound }")
                .at("/amounts/0");
        assertEquals(1, amounts.get("openFacts").asInt());
        assertEquals(
                true, amounts.get("sum").isNull() && amounts.get("sumBound").isNull());
    }
}
