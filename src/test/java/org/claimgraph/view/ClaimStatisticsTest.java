package org.claimgraph.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimgraph.CountedStatements;
import org.claimgraph.TestClient;
import org.claimgraph.ingest.BundleImporter;
import org.claimgraph.ingest.bundle.Bundle;
import org.claimgraph.platform.database.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of groups of claims and their cursors. */
@QuarkusTest
@Tag("database")
class ClaimStatisticsTest {
    private static final String OWN = "document: {equals: \"document/groups\"}";

    @Inject
    BundleImporter importer;

    @Inject
    Database database;

    private static String invested(String investor, String amount, String currency, int day, String modality) {
        return ("{\"document\": \"groups\", \"subject\": \"groups-%s\", \"predicate\": \"invested\", \"summary\": \"Made up.\","
                        + " \"value\": {\"money\": {\"amount\": \"%s\", \"currency\": \"%s\"}}, \"modality\": \"%s\","
                        + " \"qualifiers\": [{\"key\": \"investee\", \"entity\": \"groups-e\"}],"
                        + " \"attribution\": [{\"agentText\": \"a source\", \"role\": \"PUBLISHER\"}], \"evidence\": [{\"start\": 0, \"end\": 1}],"
                        + " \"validTime\": {\"from\": \"2020-01-%6$02d\", \"to\": \"2020-01-%6$02d\", \"precision\": \"DAY\"}}\n")
                .formatted(investor, amount, currency, modality, null, day);
    }

    @BeforeEach
    void load() {
        StringBuilder entities = new StringBuilder();
        for (String id : List.of("a", "b", "c", "d", "e")) {
            entities.append(
                    "{\"id\": \"groups-%1$s\", \"kind\": \"COMPANY\", \"names\": [{\"value\": \"Groups %1$s\", \"language\": \"en\", \"script\": \"Latn\", \"kind\": \"PRIMARY\"}]}\n"
                            .formatted(id));
        }
        String claims = invested("a", "5", "EUR", 1, "ASSERTED")
                + invested("a", "5", "EUR", 2, "ASSERTED")
                + invested("b", "12", "EUR", 3, "ASSERTED")
                + invested("c", "1", "EUR", 4, "ASSERTED")
                + invested("c", "1", "EUR", 5, "ASSERTED")
                + invested("c", "1", "EUR", 6, "ASSERTED")
                + invested("c", "70", "EUR", 7, "PLANNED")
                + invested("d", "100", "USD", 8, "ASSERTED");
        Map<String, String> files = new HashMap<>();
        files.put(
                "groups/bundle.json",
                "{\"name\": \"groups\", \"title\": \"Groups\", \"documents\": [\"d.jsonl\"], \"entities\": [\"e.jsonl\"], \"claims\": [\"c.jsonl\"]}");
        files.put("groups/d.jsonl", "{\"id\": \"groups\", \"language\": \"en\"}\n");
        files.put("groups/e.jsonl", entities.toString());
        files.put("groups/c.jsonl", claims);
        importer.load(Bundle.read("groups", files::get));
    }

    private static String query(String grouping, String arguments) {
        String inner = grouping.contains(",") ? " groups { key }" : "";
        return "{ claimStatistics(groupBy: [" + grouping + "], filter: {" + OWN + "}" + arguments + ") { key cursor"
                + inner + " } }";
    }

    private static List<String> keys(JsonNode groups) {
        List<String> keys = new ArrayList<>();
        groups.forEach(group -> keys.add(group.get("key").asText().replace("entity/groups-", "")));
        return keys;
    }

    private static JsonNode groups(String grouping, String arguments) {
        return TestClient.data(query(grouping, arguments)).get("claimStatistics");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | c a b d",
                "{field: COUNT, direction: ASC} | b d a c",
                "{field: KEY} | a b c d",
                "{field: KEY, direction: DESC} | d c b a",
                "{field: SUM, unit: \"EUR\"} | b a c d",
                "{field: SUM, unit: \"EUR\", direction: ASC} | c a b d",
                "{field: SUM, unit: \"USD\"} | d c a b",
                "{field: SUM, unit: \"EUR\", basis: INTENDED} | c a b d",
            })
    void groupsAreOrderedOnEveryLevel(String order, String expected) {
        String orderBy = ", orderBy: " + order;
        assertEquals(expected, String.join(" ", keys(groups("SUBJECT", orderBy))));
        JsonNode inner = groups("LANGUAGE, SUBJECT", orderBy).at("/0/groups");
        assertEquals(expected, String.join(" ", keys(inner)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{field: KEY, direction: DESC}", "{field: SUM, unit: \"EUR\"}"})
    void cursorContinuesTheListInItsOrder(String order) {
        List<String> all = keys(groups("SUBJECT", ", orderBy: " + order));
        List<String> paged = new ArrayList<>();
        String after = "";
        for (int page = 0; page < 2; page++) {
            JsonNode groups = groups("SUBJECT", ", first: 2, orderBy: " + order + after);
            paged.addAll(keys(groups));
            after = ", after: \"" + groups.at("/1/cursor").asText() + "\"";
        }
        assertEquals(4, all.size());
        assertEquals(all, paged);
        assertEquals(0, groups("SUBJECT", ", orderBy: " + order + after).size());
    }

    @Test
    void cursorOfTheGroupWithoutAKeyContinuesTheList() {
        JsonNode groups = groups("MONTH, SUBJECT", ", orderBy: {field: KEY}");
        JsonNode all = TestClient.data("{ claimStatistics(groupBy: [MONTH], orderBy: {field: KEY}) { key cursor } }")
                .get("claimStatistics");
        assertTrue(all.get(0).get("key").isNull(), all::toString);
        JsonNode rest = TestClient.data("{ claimStatistics(groupBy: [MONTH], orderBy: {field: KEY}, first: 1, after: \""
                        + all.at("/0/cursor").asText() + "\") { key } }")
                .get("claimStatistics");
        assertEquals(all.at("/1/key"), rest.at("/0/key"));
        assertEquals("2020-01", groups.at("/0/key").asText());
    }

    /** The sums by which the groups are ordered are those that the groups show. */
    @ParameterizedTest
    @CsvSource({"SUBJECT", "OBJECT", "PREDICATE", "YEAR"})
    void orderBySumIsThatOfTheShownSums(String grouping) {
        JsonNode groups = TestClient.data("{ claimStatistics(first: 100, groupBy: [" + grouping
                        + "], orderBy: {field: SUM, unit: \"USD\"}) { key amounts { unit basis sum } } }")
                .get("claimStatistics");
        List<BigDecimal> sums = new ArrayList<>();
        groups.forEach(group -> sums.add(largest(group.get("amounts"))));
        List<BigDecimal> present = sums.stream().filter(Objects::nonNull).toList();
        assertTrue(present.size() > 1, groups::toString);
        assertEquals(
                present.stream().sorted((one, other) -> other.compareTo(one)).toList(), present);
        assertEquals(present, sums.subList(0, present.size()));
    }

    private static BigDecimal largest(JsonNode amounts) {
        BigDecimal largest = null;
        for (JsonNode one : amounts) {
            boolean stated = one.get("unit").asText().equals("USD")
                    && one.get("basis").asText().equals("STATED");
            if (stated) {
                BigDecimal sum = new BigDecimal(one.get("sum").asText());
                largest = largest == null ? sum : largest.max(sum);
            }
        }
        return largest;
    }

    @Test
    void unitIsNeededOnlyWhereThereAreSeveral() {
        TestClient.Result several = TestClient.execute(query("SUBJECT", ", orderBy: {field: SUM}"));
        assertEquals("BAD_INPUT", several.code());
        assertTrue(several.message().contains("EUR") && several.message().contains("USD"), several::message);
        assertTrue(several.message().contains("orderBy.unit"), several::message);
        JsonNode one = TestClient.data("{ claimStatistics(groupBy: [SUBJECT], filter: {" + OWN
                        + ", value: {currency: \"EUR\"}}, orderBy: {field: SUM}) { key } }")
                .get("claimStatistics");
        assertEquals(List.of("b", "a", "c"), keys(one));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orderBy: {field: KEY, unit: \"EUR\"} | BAD_INPUT | orderBy.unit",
                "orderBy: {basis: STATED} | BAD_INPUT | orderBy.basis",
                "orderBy: {field: SUM, basis: TOTAL} | BAD_INPUT | TOTAL",
                "after: \"?\" | BAD_CURSOR | \"?\"",
                "after: \"U1VCSkVDVB8\" | BAD_CURSOR | U1VCSkVDVB8",
                "after: \"S0lORB9hYg\" | BAD_CURSOR | S0lORB9hYg",
            })
    void wrongOrderOrCursorIsAnError(String argument, String code, String named) {
        TestClient.Result result = TestClient.execute(query("SUBJECT", ", " + argument));
        assertEquals(code, result.code(), result::message);
        assertTrue(result.message().contains(named), result::message);
    }

    @Test
    void groupsOfALevelAreReadByOneStatement() {
        String order = ", orderBy: {field: SUM, unit: \"EUR\"}";
        String after = ", after: \"" + groups("SUBJECT", order).at("/0/cursor").asText() + "\"";
        assertEquals(1, CountedStatements.of(database, () -> groups("SUBJECT", order + after)));
    }
}
