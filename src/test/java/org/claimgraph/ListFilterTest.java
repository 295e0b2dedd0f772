package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each filter selects what a predicate selects from the whole list, and its negation the rest. */
@QuarkusTest
@Tag("database")
class ListFilterTest {
    private static final String CLAIM =
            "id predicate { key } subject { id } object { id } document { id language publisher { id } } polarity modality rank summary"
                    + " qualifiers { key text entity { id } } attribution { role agent { id } } publishedAt { from to } validTime { from to }"
                    + " value { __typename ... on Money { amount maxAmount currency bound } ... on Share { percent maxPercent bound }"
                    + " ... on Quantity { quantity: amount bound } ... on TimeValue { from to } ... on TextValue { text } ... on UnknownValue { reason } }";
    private static final String ENTITY = "id kind name identifiers { scheme value } names { value }"
            + " ... on Regulator { jurisdiction } ... on Deal { dealKind }";
    private static final String DOCUMENT = "id title language publisher { id } publishedAt { from to }";

    private static List<JsonNode> all(String list, String fields, String filter) {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = TestClient.data(
                            "{ list: %s(first: 100, filter: %s%s) { nodes { %s } pageInfo { hasNextPage endCursor } } }"
                                    .formatted(list, filter, after, fields))
                    .get("list");
            page.get("nodes").forEach(all::add);
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? ", after: \"" + page.at("/pageInfo/endCursor").asText() + "\""
                    : null;
        } while (after != null);
        return all;
    }

    private static Set<String> ids(String list, String filter) {
        return all(list, "id", filter).stream()
                .map(one -> one.get("id").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int count(String list, String filter) {
        return TestClient.data("{ list: " + list + "(first: 0, filter: " + filter + ") { totalCount } }")
                .at("/list/totalCount")
                .asInt();
    }

    private static List<JsonNode> items(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    private static boolean texts(JsonNode array, String name, String value) {
        return array.findValuesAsText(name).contains(value);
    }

    private static Map<String, Predicate<JsonNode>> claims() {
        Map<String, Predicate<JsonNode>> all = new LinkedHashMap<>();
        all.put("{}", one -> true);
        all.put(
                "{predicates: [\"partyTo\", \"invested\"]}",
                one -> Set.of("partyTo", "invested")
                        .contains(one.at("/predicate/key").asText()));
        all.put("{predicates: []}", one -> false);
        all.put(
                "{subject: {equals: \"entity/openai\"}}",
                one -> one.at("/subject/id").asText().equals("entity/openai"));
        all.put(
                "{subject: {in: [\"entity/openai\", \"entity/microsoft\"]}}",
                one -> Set.of("entity/openai", "entity/microsoft")
                        .contains(one.at("/subject/id").asText()));
        all.put(
                "{object: {equals: \"entity/openai\"}}",
                one -> one.at("/object/id").asText().equals("entity/openai"));
        all.put(
                "{document: {equals: \"document/ar-renegotiation\"}}",
                one -> one.at("/document/id").asText().equals("document/ar-renegotiation"));
        all.put(
                "{language: {equals: \"vi\"}}",
                one -> one.at("/document/language").asText().equals("vi"));
        all.put(
                "{language: {startsWith: \"z\"}}",
                one -> one.at("/document/language").asText().startsWith("z"));
        all.put(
                "{publisher: {equals: \"entity/candylake\"}}",
                one -> one.at("/document/publisher/id").asText().equals("entity/candylake"));
        all.put("{speaker: {equals: \"entity/satya-nadella\"}}", one -> {
            JsonNode last = one.get("attribution").get(one.get("attribution").size() - 1);
            return last.get("role").asText().equals("ORIGINAL")
                    && last.at("/agent/id").asText().equals("entity/satya-nadella");
        });
        all.put(
                "{via: {equals: \"entity/wall-street-journal\"}}",
                one -> texts(one.get("attribution"), "id", "entity/wall-street-journal"));
        all.put("{polarity: NEGATED}", one -> one.get("polarity").asText().equals("NEGATED"));
        all.put(
                "{modalities: [PLANNED, ALLEGED]}",
                one -> Set.of("PLANNED", "ALLEGED").contains(one.get("modality").asText()));
        all.put("{ranks: [NORMAL]}", one -> one.get("rank").asText().equals("NORMAL"));
        all.put("{ranks: []}", one -> false);
        all.put(
                "{summary: {contains: \"invest\"}}",
                one -> one.get("summary").asText().contains("invest"));
        all.put("{qualifier: {key: \"role\"}}", one -> texts(one.get("qualifiers"), "key", "role"));
        all.put(
                "{qualifier: {key: \"investee\", entity: {equals: \"entity/openai\"}}}",
                one -> items(one.get("qualifiers")).stream()
                        .anyMatch(qualifier -> qualifier.get("key").asText().equals("investee")
                                && qualifier.at("/entity/id").asText().equals("entity/openai")));
        all.put(
                "{value: {types: [MONEY]}}",
                one -> one.at("/value/__typename").asText().equals("Money"));
        all.put("{value: {currency: \"USD\", min: \"10000000000\", max: \"13000000000\"}}", one -> {
            JsonNode money = one.get("value");
            if (!money.path("currency").asText().equals("USD")) {
                return false;
            }
            var low = new java.math.BigDecimal(money.get("amount").asText());
            var high = money.get("maxAmount").isNull()
                    ? low
                    : new java.math.BigDecimal(money.get("maxAmount").asText());
            return high.compareTo(new java.math.BigDecimal("10000000000")) >= 0
                    && low.compareTo(new java.math.BigDecimal("13000000000")) <= 0;
        });
        all.put("{value: {types: [SHARE], min: \"50\"}}", one -> {
            JsonNode share = one.get("value");
            if (!share.get("__typename").asText().equals("Share")) {
                return false;
            }
            JsonNode most = share.get("maxPercent").isNull() ? share.get("percent") : share.get("maxPercent");
            return new java.math.BigDecimal(most.asText()).compareTo(new java.math.BigDecimal("50")) >= 0;
        });
        all.put(
                "{value: {bounds: [MORE_THAN]}}",
                one -> one.at("/value/bound").asText().equals("MORE_THAN"));
        all.put(
                "{value: {types: [TEXT], text: {contains: \"profit\"}}}",
                one -> one.at("/value/text").asText().contains("profit"));
        all.put(
                "{publishedFrom: \"2024-10-18\"}",
                one -> !one.at("/publishedAt/from").isMissingNode()
                        && one.at("/publishedAt/from").asText().compareTo("2024-10-18") >= 0);
        all.put(
                "{publishedFrom: \"2024-10-19\"}",
                one -> !one.at("/publishedAt/from").isMissingNode()
                        && one.at("/publishedAt/from").asText().compareTo("2024-10-19") >= 0);
        all.put(
                "{publishedTo: \"2024-10-18\"}",
                one -> !one.at("/publishedAt/from").isMissingNode()
                        && one.at("/publishedAt/from").asText().compareTo("2024-10-18") <= 0);
        all.put("{validAt: \"2020-06-01\"}", one -> {
            String from = one.at("/validTime/from").asText("null");
            String to = one.at("/validTime/to").asText("null");
            return (blank(from) || from.compareTo("2020-06-01") <= 0) && (blank(to) || to.compareTo("2020-06-01") >= 0);
        });
        all.put(
                "{summary: {contains: \"mIcRoSoFt\"}}",
                one -> one.get("summary")
                        .asText()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("microsoft"));
        all.put(
                "{language: {equals: \"VI\"}}",
                one -> one.at("/document/language").asText().equals("vi"));
        all.put("{or: []}", one -> false);
        all.put("{and: []}", one -> true);
        all.put("{not: {}}", one -> false);
        return all;
    }

    private static boolean blank(String day) {
        return day.isEmpty() || day.equals("null");
    }

    private static Map<String, Predicate<JsonNode>> entities() {
        Map<String, Predicate<JsonNode>> all = new LinkedHashMap<>();
        all.put(
                "{kinds: [COMPANY, PERSON]}",
                one -> Set.of("COMPANY", "PERSON").contains(one.get("kind").asText()));
        all.put("{kinds: []}", one -> false);
        all.put("{id: {in: [\"entity/openai\"]}}", one -> one.get("id").asText().equals("entity/openai"));
        all.put(
                "{name: {contains: \"open\"}}",
                one -> one.get("names").findValuesAsText("value").stream()
                        .anyMatch(
                                form -> form.toLowerCase(java.util.Locale.ROOT).contains("open")));
        all.put(
                "{name: {in: [\"OPENAI\", \"微软\"]}}",
                one -> Set.of("entity/openai", "entity/microsoft")
                        .contains(one.get("id").asText()));
        all.put("{identifier: {scheme: \"WIKIDATA\"}}", one -> texts(one.get("identifiers"), "scheme", "wikidata"));
        all.put(
                "{identifier: {scheme: \"lei\", value: \"INR2EJN1ERAN0W5ZP974\"}}",
                one -> one.get("id").asText().equals("entity/microsoft"));
        all.put(
                "{kinds: [DEAL], subkind: {equals: \"INVESTMENT\"}}",
                one -> one.path("dealKind").asText().equals("INVESTMENT"));
        all.put(
                "{kinds: [REGULATOR], jurisdiction: {startsWith: \"US\"}}",
                one -> one.path("jurisdiction").asText().startsWith("US"));
        return all;
    }

    private static Map<String, Predicate<JsonNode>> documents() {
        Map<String, Predicate<JsonNode>> all = new LinkedHashMap<>();
        all.put(
                "{language: {in: [\"ar\", \"zh\"]}}",
                one -> Set.of("ar", "zh").contains(one.get("language").asText()));
        all.put(
                "{title: {contains: \"OpenAI\"}}",
                one -> one.get("title").asText().contains("OpenAI"));
        all.put(
                "{publisher: {equals: \"entity/candylake\"}}",
                one -> one.at("/publisher/id").asText().equals("entity/candylake"));
        all.put(
                "{publishedFrom: \"2024-10-18\", publishedTo: \"2024-10-18\"}",
                one -> one.at("/publishedAt/from").asText().equals("2024-10-18"));
        all.put(
                "{id: {equals: \"document/id-breaking-point\"}}",
                one -> one.get("id").asText().equals("document/id-breaking-point"));
        return all;
    }

    private static List<DynamicTest> tests(
            String list, String fields, Map<String, Predicate<JsonNode>> filters, int most) {
        List<JsonNode> whole = all(list, fields, "{}");
        assertTrue(whole.size() >= most, () -> "only " + whole.size());
        List<DynamicTest> tests = new ArrayList<>();
        filters.forEach((filter, expected) -> tests.add(DynamicTest.dynamicTest(list + " " + filter, () -> {
            Set<String> chosen = new TreeSet<>();
            whole.stream()
                    .filter(expected)
                    .forEach(one -> chosen.add(one.get("id").asText()));
            assertEquals(chosen, ids(list, filter));
            int rest = whole.size() - chosen.size();
            assertEquals(rest, count(list, "{not: " + filter + "}"));
            assertEquals(chosen.size(), count(list, "{not: {not: " + filter + "}}"));
            assertEquals(0, count(list, "{and: [" + filter + ", {not: " + filter + "}]}"));
            assertEquals(whole.size(), count(list, "{or: [" + filter + ", {not: " + filter + "}]}"));
        })));
        return tests;
    }

    @TestFactory
    List<DynamicTest> claimsAreFiltered() {
        return tests("claims", CLAIM, claims(), 250);
    }

    @TestFactory
    List<DynamicTest> entitiesAreFiltered() {
        return tests("entities", ENTITY, entities(), 30);
    }

    @TestFactory
    List<DynamicTest> documentsAreFiltered() {
        return tests("documents", DOCUMENT, documents(), 5);
    }

    @Test
    void mostFiltersSelectSomething() {
        long empty = claims().keySet().stream()
                .filter(filter -> ids("claims", filter).isEmpty())
                .count();
        assertTrue(empty <= 7, () -> empty + " filters on claims select nothing");
    }

    @Test
    void conditionsOfOneFilterAreCombinedByAnd() {
        Set<String> both = ids("claims", "{predicates: [\"partyTo\"], subject: {equals: \"entity/openai\"}}");
        Set<String> joined =
                ids("claims", "{and: [{predicates: [\"partyTo\"]}, {subject: {equals: \"entity/openai\"}}]}");
        assertEquals(both, joined);
        assertFalse(both.isEmpty());
        Set<String> either =
                ids("claims", "{or: [{predicates: [\"partyTo\"]}, {subject: {equals: \"entity/openai\"}}]}");
        assertEquals(
                either.size() + both.size(),
                ids("claims", "{predicates: [\"partyTo\"]}").size()
                        + ids("claims", "{subject: {equals: \"entity/openai\"}}")
                                .size());
    }

    @Test
    void ordersAreReversible() {
        for (String field : List.of("RECORDED", "PUBLISHED", "PREDICATE")) {
            List<JsonNode> up = ordered("claims", field, "ASC", "id predicate { key } publishedAt { from }");
            List<JsonNode> down = ordered("claims", field, "DESC", "id predicate { key } publishedAt { from }");
            assertEquals(up, down.reversed(), field);
        }
        List<JsonNode> published = ordered("claims", "PUBLISHED", "DESC", "publishedAt { from }");
        assertEquals("2025-01-01", published.getFirst().at("/publishedAt/from").asText());
        List<String> days = ordered("documents", "PUBLISHED", "ASC", "publishedAt { from }").stream()
                .map(one -> one.at("/publishedAt/from").asText(""))
                .toList();
        assertEquals(days.stream().sorted().toList(), days);
        List<String> keys = ordered("claims", "PREDICATE", "ASC", "predicate { key }").stream()
                .map(one -> one.at("/predicate/key").asText())
                .toList();

        assertEquals(distinctRuns(keys), Set.copyOf(keys).size());
    }

    private static long distinctRuns(List<String> keys) {
        long runs = 0;
        String before = null;
        for (String key : keys) {
            runs += key.equals(before) ? 0 : 1;
            before = key;
        }
        return runs;
    }

    private static List<JsonNode> ordered(String list, String field, String direction, String fields) {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = TestClient.data(
                            "{ list: %s(first: 100, orderBy: {field: %s, direction: %s}%s) { nodes { %s } pageInfo { hasNextPage endCursor } } }"
                                    .formatted(list, field, direction, after, fields))
                    .get("list");
            page.get("nodes").forEach(all::add);
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? ", after: \"" + page.at("/pageInfo/endCursor").asText() + "\""
                    : null;
        } while (after != null);
        return all;
    }

    @Test
    void longPrefixIsComparedCompletely() {
        JsonNode longest = all("claims", "id summary", "{}").stream()
                .max(Comparator.comparingInt(one -> one.get("summary").asText().length()))
                .orElseThrow();
        String summary = longest.get("summary").asText();
        assertTrue(summary.length() > 120, summary);
        assertEquals(Set.of(longest.get("id").asText()), ids("claims", "{summary: {startsWith: \"" + summary + "\"}}"));
        String other = summary.substring(0, summary.length() - 1) + "#";
        assertEquals(Set.of(), ids("claims", "{summary: {startsWith: \"" + other + "\"}}"));
    }
}
