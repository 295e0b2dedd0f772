package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
                    + " qualifiers { key text entity { id } } originalValue attribution { role anonymous agentText agent { id } } publishedAt { from to } validTime { from to } asOf { from to }"
                    + " value { __typename ... on Money { amount maxAmount currency bound conversions { amount currency } } ... on Share { percent maxPercent bound }"
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

    /** A filter and what it selects. */
    private record Row(String filter, Predicate<JsonNode> expected) {}

    private static Row row(String filter, Predicate<JsonNode> expected) {
        return new Row(filter, expected);
    }

    /** Whether the text at the pointer is one of these. */
    private static Predicate<JsonNode> at(String pointer, String... values) {
        return one -> Set.of(values).contains(one.at(pointer).asText());
    }

    private static Predicate<JsonNode> text(String pointer, Predicate<String> condition) {
        return one -> one.at(pointer).isTextual()
                && condition.test(one.at(pointer).asText().toLowerCase(Locale.ROOT));
    }

    /** Whether an element of the array has one of these texts under the pointer. */
    private static Predicate<JsonNode> any(String array, Predicate<JsonNode> condition) {
        return one -> StreamSupport.stream(one.at(array).spliterator(), false).anyMatch(condition);
    }

    private static Predicate<JsonNode> number(String pointer, Predicate<BigDecimal> condition) {
        return one -> one.at(pointer).isTextual()
                && condition.test(new BigDecimal(one.at(pointer).asText()));
    }

    private static Predicate<BigDecimal> atLeast(String number) {
        return one -> one.compareTo(new BigDecimal(number)) >= 0;
    }

    private static Predicate<BigDecimal> atMost(String number) {
        return one -> one.compareTo(new BigDecimal(number)) <= 0;
    }

    /** The upper end of a range, or the number itself where there is none. */
    private static Predicate<JsonNode> upper(String maximum, String number, Predicate<BigDecimal> condition) {
        return number(maximum, condition).or(absent(maximum).and(number(number, condition)));
    }

    private static Predicate<JsonNode> absent(String pointer) {
        return one -> !one.at(pointer).isTextual();
    }

    private static final Predicate<JsonNode> ALL = _ -> true;
    private static final Predicate<JsonNode> NONE = _ -> false;
    private static final Predicate<JsonNode> NAMES_OPENAI = at("/subject/id", "entity/openai")
            .or(at("/object/id", "entity/openai"))
            .or(any("/qualifiers", at("/entity/id", "entity/openai")))
            .or(any("/attribution", at("/role", "ORIGINAL").and(at("/agent/id", "entity/openai"))));

    private static List<Row> claims() {
        Predicate<JsonNode> published = text("/publishedAt/from", day -> true);
        return List.of(
                row("{}", ALL),
                row("{predicates: [\"partyTo\", \"invested\"]}", at("/predicate/key", "partyTo", "invested")),
                row("{predicates: []}", NONE),
                row("{subject: {equals: \"entity/openai\"}}", at("/subject/id", "entity/openai")),
                row("{subject: {name: \"OPENAI\"}}", at("/subject/id", "entity/openai")),
                row(
                        "{subject: {in: [\"entity/openai\", \"entity/microsoft\"]}}",
                        at("/subject/id", "entity/openai", "entity/microsoft")),
                row("{subject: {names: [\"OpenAI\", \"微软\"]}}", at("/subject/id", "entity/openai", "entity/microsoft")),
                row("{object: {equals: \"entity/openai\"}}", at("/object/id", "entity/openai")),
                row("{object: {isNull: true}}", absent("/object/id")),
                row("{object: {isNull: false}}", absent("/object/id").negate()),
                row("{mentions: {}}", ALL),
                row("{mentions: {equals: \"entity/openai\"}}", NAMES_OPENAI),
                row("{mentions: {name: \"OpenAI\"}}", NAMES_OPENAI),
                row(
                        "{mentions: {in: [\"entity/openai\"]}, subject: {equals: \"entity/microsoft\"}}",
                        NAMES_OPENAI.and(at("/subject/id", "entity/microsoft"))),
                row(
                        "{document: {equals: \"document/ar-renegotiation\"}}",
                        at("/document/id", "document/ar-renegotiation")),
                row("{language: {equals: \"vi\"}}", at("/document/language", "vi")),
                row("{language: {equals: \"VI\"}}", at("/document/language", "vi")),
                row("{language: {startsWith: \"z\"}}", text("/document/language", one -> one.startsWith("z"))),
                row("{publisher: {equals: \"entity/candylake\"}}", at("/document/publisher/id", "entity/candylake")),
                row("{publisher: {name: \"candylake.COM\"}}", at("/document/publisher/id", "entity/candylake")),
                row(
                        "{speaker: {equals: \"entity/satya-nadella\"}}",
                        any("/attribution", at("/role", "ORIGINAL").and(at("/agent/id", "entity/satya-nadella")))),
                row(
                        "{speaker: {name: \"satya nadella\"}}",
                        any("/attribution", at("/role", "ORIGINAL").and(at("/agent/id", "entity/satya-nadella")))),
                row(
                        "{via: {equals: \"entity/wall-street-journal\"}}",
                        any("/attribution", at("/agent/id", "entity/wall-street-journal"))),
                row("{anonymous: true}", any("/attribution", at("/anonymous", "true"))),
                row(
                        "{anonymous: false}",
                        any("/attribution", at("/anonymous", "true")).negate()),
                row(
                        "{attributionText: {contains: \"NGUỒN TIN\"}}",
                        any("/attribution", text("/agentText", one -> one.contains("nguồn tin")))),
                row("{polarity: NEGATED}", at("/polarity", "NEGATED")),
                row("{modalities: [PLANNED, ALLEGED]}", at("/modality", "PLANNED", "ALLEGED")),
                row("{ranks: [NORMAL]}", at("/rank", "NORMAL")),
                row("{ranks: []}", NONE),
                row("{summary: {contains: \"invest\"}}", text("/summary", one -> one.contains("invest"))),
                row("{summary: {contains: \"mIcRoSoFt\"}}", text("/summary", one -> one.contains("microsoft"))),
                row("{qualifier: {key: \"role\"}}", any("/qualifiers", at("/key", "role"))),
                row(
                        "{qualifier: {key: \"investee\", entity: {equals: \"entity/openai\"}}}",
                        any("/qualifiers", at("/key", "investee").and(at("/entity/id", "entity/openai")))),
                row(
                        "{qualifier: {key: \"investee\", entity: {name: \"OpenAI\"}}}",
                        any("/qualifiers", at("/key", "investee").and(at("/entity/id", "entity/openai")))),
                row("{value: {types: [MONEY]}}", at("/value/__typename", "Money")),
                row(
                        "{value: {currency: \"usd\", min: \"10000000000\", max: \"13000000000\"}}",
                        at("/value/currency", "USD")
                                .and(upper("/value/maxAmount", "/value/amount", atLeast("10000000000")))
                                .and(number("/value/amount", atMost("13000000000")))),
                row("{value: {currency: \"VND\"}}", inDong(ALL)),
                row(
                        "{value: {currency: \"VND\", min: \"1000000000000000\"}}",
                        inDong(number("/amount", atLeast("1000000000000000")))),
                row(
                        "{value: {types: [SHARE], min: \"50\"}}",
                        at("/value/__typename", "Share")
                                .and(upper("/value/maxPercent", "/value/percent", atLeast("50")))),
                row("{value: {bounds: [MORE_THAN]}}", at("/value/bound", "MORE_THAN")),
                row(
                        "{value: {types: [TEXT], text: {contains: \"profit\"}}}",
                        text("/value/text", one -> one.contains("profit"))),
                row("{originalValue: {contains: \"TỶ usd\"}}", text("/originalValue", one -> one.contains("tỷ usd"))),
                row("{originalValue: {isNull: true}}", absent("/originalValue")),
                row("{publishedFrom: \"2024-10-18\"}", text("/publishedAt/from", from("2024-10-18"))),
                row("{publishedFrom: \"2024-10-19\"}", text("/publishedAt/from", from("2024-10-19"))),
                row("{publishedTo: \"2024-10-18\"}", published.and(text("/publishedAt/from", to("2024-10-18")))),
                row("{recordedAt: {from: \"2000-01-01T00:00:00Z\"}}", ALL),
                row("{recordedAt: {to: \"2000-01-01T00:00:00Z\"}}", NONE),
                row(
                        "{validAt: \"2020-06-01\"}",
                        absent("/validTime/from")
                                .or(text("/validTime/from", to("2020-06-01")))
                                .and(absent("/validTime/to").or(text("/validTime/to", from("2020-06-01"))))
                                .and(absent("/asOf/from").or(text("/asOf/from", to("2020-06-01"))))),
                row("{or: []}", NONE),
                row("{and: []}", ALL),
                row("{not: {}}", NONE));
    }

    private static Predicate<JsonNode> inDong(Predicate<JsonNode> amount) {
        return at("/value/currency", "VND")
                .and(one -> amount.test(one.get("value")))
                .or(any("/value/conversions", at("/currency", "VND").and(amount)));
    }

    private static Predicate<String> from(String day) {
        return one -> one.compareTo(day) >= 0;
    }

    private static Predicate<String> to(String day) {
        return one -> one.compareTo(day) <= 0;
    }

    private static List<Row> entities() {
        return List.of(
                row("{kinds: [COMPANY, PERSON]}", at("/kind", "COMPANY", "PERSON")),
                row("{kinds: []}", NONE),
                row("{id: {in: [\"entity/openai\"]}}", at("/id", "entity/openai")),
                row("{name: {contains: \"open\"}}", any("/names", text("/value", one -> one.contains("open")))),
                row("{name: {in: [\"OPENAI\", \"微软\"]}}", at("/id", "entity/openai", "entity/microsoft")),
                row("{identifier: {scheme: \"WIKIDATA\"}}", any("/identifiers", at("/scheme", "wikidata"))),
                row("{identifier: {scheme: \"lei\", value: \"INR2EJN1ERAN0W5ZP974\"}}", at("/id", "entity/microsoft")),
                row("{kinds: [DEAL], subkind: {equals: \"INVESTMENT\"}}", at("/dealKind", "INVESTMENT")),
                row(
                        "{kinds: [REGULATOR], jurisdiction: {startsWith: \"US\"}}",
                        text("/jurisdiction", one -> one.startsWith("us"))),
                row(
                        "{kinds: [REGULATOR], jurisdiction: {isNull: true}}",
                        at("/kind", "REGULATOR").and(absent("/jurisdiction"))));
    }

    private static List<Row> documents() {
        return List.of(
                row("{language: {in: [\"ar\", \"zh\"]}}", at("/language", "ar", "zh")),
                row("{title: {contains: \"openai\"}}", text("/title", one -> one.contains("openai"))),
                row("{publisher: {equals: \"entity/candylake\"}}", at("/publisher/id", "entity/candylake")),
                row("{publisher: {name: \"Candylake.com\"}}", at("/publisher/id", "entity/candylake")),
                row("{publisher: {isNull: true}}", absent("/publisher/id")),
                row(
                        "{publishedFrom: \"2024-10-18\", publishedTo: \"2024-10-18\"}",
                        at("/publishedAt/from", "2024-10-18")),
                row("{id: {equals: \"document/id-breaking-point\"}}", at("/id", "document/id-breaking-point")));
    }

    private static List<DynamicTest> tests(String list, String fields, List<Row> rows, int most) {
        List<JsonNode> whole = all(list, fields, "{}");
        assertTrue(whole.size() >= most, () -> "only " + whole.size());
        List<DynamicTest> tests = new ArrayList<>();
        rows.forEach(row -> tests.add(DynamicTest.dynamicTest(list + " " + row.filter, () -> {
            String filter = row.filter;
            Set<String> chosen = new TreeSet<>();
            whole.stream()
                    .filter(row.expected)
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
        long empty = claims().stream()
                .filter(row -> ids("claims", row.filter).isEmpty())
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
    void claimsAreOrderedByValue() {
        List<JsonNode> up = ordered("claims", "VALUE", "ASC", "id");
        assertEquals(up, ordered("claims", "VALUE", "DESC", "id").reversed());
        assertEquals(all("claims", "id", "{}").size(), Set.copyOf(up).size());
        List<BigDecimal> dollars = new ArrayList<>();
        TestClient.data(
                        "{ claims(first: 100, filter: {value: {currency: \"USD\"}}, orderBy: {field: VALUE, direction: DESC})"
                                + " { nodes { value { ... on Money { amount } } } } }")
                .findValuesAsText("amount")
                .forEach(amount -> dollars.add(new BigDecimal(amount)));
        assertTrue(dollars.size() > 10, dollars::toString);
        assertEquals(dollars.stream().sorted(Comparator.reverseOrder()).toList(), dollars);
        List<String> days = TestClient.data(
                        "{ claims(first: 100, filter: {value: {types: [DATE]}}, orderBy: {field: VALUE})"
                                + " { nodes { value { ... on TimeValue { from } } } } }")
                .findValuesAsText("from");
        assertTrue(days.size() > 1, days::toString);
        assertEquals(days.stream().sorted().toList(), days);
    }

    @Test
    void entitiesAreOrderedByTheirNumberOfClaims() {
        List<JsonNode> down = ordered("entities", "CLAIMS", "DESC", "id claims(first: 0) { totalCount }");
        assertEquals(
                down,
                ordered("entities", "CLAIMS", "ASC", "id claims(first: 0) { totalCount }")
                        .reversed());
        List<Integer> counts =
                down.stream().map(one -> one.at("/claims/totalCount").asInt()).toList();
        assertEquals(counts.stream().sorted(Comparator.reverseOrder()).toList(), counts);
        assertTrue(counts.getFirst() > counts.getLast(), counts::toString);
        JsonNode page = TestClient.data(
                        "{ entities(first: 2, orderBy: {field: CLAIMS, direction: DESC}) { pageInfo { endCursor } } }")
                .at("/entities/pageInfo/endCursor");
        JsonNode next = TestClient.data("{ entities(first: 1, orderBy: {field: CLAIMS, direction: DESC}, after: \""
                        + page.asText() + "\") { nodes { id } } }")
                .at("/entities/nodes/0/id");
        assertEquals(down.get(2).get("id"), next);
    }

    @Test
    void claimsOfAnEntityCanIncludeThoseThatMerelyNameIt() {
        JsonNode entity = TestClient.data(
                        "{ entity(id: \"entity/satya-nadella\") { about: claims(first: 100) { totalCount }"
                                + " named: claims(first: 100, includeMentions: true) { totalCount nodes { id } }"
                                + " polar: claims(first: 100, includeMentions: true, filter: {polarity: NEGATED}) { totalCount } } }")
                .get("entity");
        Set<String> mentioned = ids("claims", "{mentions: {equals: \"entity/satya-nadella\"}}");
        assertEquals(mentioned, new TreeSet<>(entity.get("named").findValuesAsText("id")));
        assertEquals(mentioned.size(), entity.at("/named/totalCount").asInt());
        assertTrue(mentioned.size() > entity.at("/about/totalCount").asInt());
        assertEquals(
                ids("claims", "{mentions: {name: \"Satya Nadella\"}, polarity: NEGATED}")
                        .size(),
                entity.at("/polar/totalCount").asInt());
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
