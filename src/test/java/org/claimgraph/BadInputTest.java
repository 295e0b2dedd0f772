package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Bad input has its error code, its status and a message that names the thing and reveals nothing internal. */
@QuarkusTest
@Tag("database")
class BadInputTest {
    private static final Pattern INTERNAL = Pattern.compile(
            "(?i)exception|org\\.|java\\.|jdbc|sql|select |\\bh2\\b|postgres|null pointer|LocalDate|Instant|Internal error");

    /** @param names what the message must contain */
    private record Mistake(String query, Map<String, ?> variables, String code, int status, List<String> names) {}

    private static Mistake field(String query, String... names) {
        return new Mistake("{ " + query + " }", Map.of(), "BAD_INPUT", 200, List.of(names));
    }

    private static Mistake cursor(String query, String... names) {
        return new Mistake("{ " + query + " }", Map.of(), "BAD_CURSOR", 200, List.of(names));
    }

    private static Mistake rejected(String query, String code, String... names) {
        return new Mistake("{ " + query + " }", Map.of(), code, 400, List.of(names));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String cursorOf(String list) {
        return TestClient.data("{ list: " + list + " { edges { cursor } } }")
                .at("/list/edges/0/cursor")
                .asText();
    }

    private static String nested(String filter, int depth) {
        return depth == 1 ? filter : "{not: " + nested(filter, depth - 1) + "}";
    }

    private static List<Mistake> ids() {
        return List.of(
                field("node(id: \"\") { id }", "is not an id of this service"),
                field("node(id: \"openai\") { id }", "\"openai\""),
                field("node(id: \"entity/\") { id }", "\"entity/\""),
                field("node(id: \"planet/mars\") { id }", "\"planet/mars\""),
                field("node(id: \"entity/" + "x".repeat(400) + "\") { id }", "is not the id of an entity", "…"),
                field("node(id: \"entity/a\\u0000b\") { id }", "NUL"),
                field("entity(id: \"claim/1\") { id }", "\"claim/1\"", "entity/"),
                field("nodes(ids: [" + "\"entity/openai\",".repeat(101) + "]) { id }", "101", "100"),
                field("claims(filter: {subject: {equals: \"claim/1\"}}) { totalCount }", "\"claim/1\"", "an entity"),
                field("claims(filter: {mentions: {isNull: false}}) { totalCount }", "mentions.isNull"),
                field(
                        "claims(filter: {document: {in: [\"entity/openai\"]}}) { totalCount }",
                        "\"entity/openai\"",
                        "a document"),
                field(
                        "claims(filter: {id: {equals: \"entity/openai\"}}) { totalCount }",
                        "\"entity/openai\"",
                        "a claim"),
                rejected("claims(filter: {subject: {in: [null]}}) { totalCount }", "BAD_INPUT", "in", "null"),
                field("documents(filter: {publisher: {equals: \"document/x\"}}) { totalCount }", "\"document/x\""),
                field("entities(filter: {id: {equals: \"document/x\"}}) { totalCount }", "\"document/x\""));
    }

    private static List<Mistake> pages() {
        return List.of(
                field("claims(first: -1) { totalCount }", "first is -1", "0 to 100"),
                field("claims(first: 101) { totalCount }", "first is 101", "100"),
                field("claims(last: 101) { totalCount }", "last is 101"),
                field("claims(last: -5) { totalCount }", "last is -5"),
                field("claims(first: 1, last: 1) { totalCount }", "first and last"),
                field("claims(last: 1, after: \"x\") { totalCount }", "after"),
                field("claims(first: 1, before: \"x\") { totalCount }", "before"),
                field("claims(after: \"x\", before: \"y\") { totalCount }", "after"),
                field("entity(id: \"entity/openai\") { claims(first: -1) { totalCount } }", "first is -1"),
                field("entity(id: \"entity/openai\") { relations(first: 101) { totalCount } }", "first is 101"),
                field("entity(id: \"entity/openai\") { timeline(first: -1) { totalCount } }", "first is -1"),
                field("documents(first: 2) { nodes { entities(first: 1000) { totalCount } } }", "first is 1000"));
    }

    private static List<Mistake> cursors() {
        String entity = cursorOf("entities(first: 1)");
        String entityById = cursorOf("entities(first: 1, orderBy: {field: ID})");
        String claim = cursorOf("claims(first: 1)");
        String claimByDay = cursorOf("claims(first: 1, orderBy: {field: PUBLISHED})");
        String document = cursorOf("documents(first: 1)");
        String documentByDay = cursorOf("documents(first: 1, orderBy: {field: PUBLISHED})");
        String timeline = "entity(id: \"entity/openai\") { timeline(first: 1, after: \"%s\") { totalCount } }";
        return List.of(
                cursor("claims(after: \"\") { totalCount }", "The cursor \"\""),
                cursor("claims(after: \"!!!\") { totalCount }", "\"!!!\""),
                cursor("claims(after: \"garbage\") { totalCount }", "\"garbage\""),
                cursor("claims(before: \"" + encoded("\udbff") + "\") { totalCount }", "cursor"),
                cursor("claims(after: \"" + "A".repeat(5000) + "\") { totalCount }", "…"),
                cursor("claims(after: \"" + entity + "\") { totalCount }", "another list"),
                cursor("claims(after: \"" + claimByDay + "\") { totalCount }", "another order"),
                cursor("claims(after: \"" + claim + "\", orderBy: {direction: DESC}) { totalCount }", "another order"),
                cursor(
                        "claims(after: \"" + documentByDay + "\", orderBy: {field: PUBLISHED}) { totalCount }",
                        "another list"),
                cursor(
                        "documents(after: \"" + claimByDay + "\", orderBy: {field: PUBLISHED}) { totalCount }",
                        "another list"),
                cursor("documents(after: \"" + entityById + "\") { totalCount }", "another list"),
                cursor("entities(after: \"" + document + "\", orderBy: {field: ID}) { totalCount }", "another list"),
                cursor(timeline.formatted(claim), "another list"),
                cursor("claims(after: \"" + damaged(claim, "x") + "\") { totalCount }", "damaged"),
                cursor("claims(after: \"" + damaged(claim, "99999999999999999999") + "\") { totalCount }", "damaged"),
                cursor("claims(after: \"" + damagedTail(claim) + "\") { totalCount }", "another"),
                cursor(
                        "entity(id: \"entity/openai\") { relations(after: \"" + claim + "\") { totalCount } }",
                        "another list"));
    }

    private static String damaged(String cursor, String last) {
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        return encoded(text.substring(0, text.lastIndexOf('\u001f') + 1) + last);
    }

    private static String damagedTail(String cursor) {
        return encoded(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8) + "\u001fmore");
    }

    private static List<Mistake> values() {
        return List.of(
                rejected(
                        "claims(filter: {validAt: \"2024-02-30\"}) { totalCount }",
                        "BAD_INPUT",
                        "validAt",
                        "2024-02-30"),
                rejected(
                        "claims(filter: {publishedFrom: \"18.10.2024\"}) { totalCount }",
                        "BAD_INPUT",
                        "publishedFrom",
                        "18.10.2024"),
                field("claims(filter: {publishedFrom: \"+999999999-01-01\"}) { totalCount }", "999999999"),
                field("claims(filter: {publishedTo: \"-0044-03-15\"}) { totalCount }", "-0044-03-15"),
                rejected(
                        "claims(filter: {knownAt: \"yesterday\"}) { totalCount }", "BAD_INPUT", "knownAt", "yesterday"),
                field("claims(filter: {knownAt: \"+999999999-01-01T00:00:00Z\"}) { totalCount }", "999999999"),
                field(
                        "claims(filter: {and: [{knownAt: \"2024-01-01T00:00:00Z\"}]}) { totalCount }",
                        "knownAt",
                        "top level"),
                field(
                        "claims(filter: {or: [{knownAt: \"2024-01-01T00:00:00Z\"}]}) { totalCount }",
                        "knownAt",
                        "top level"),
                field(
                        "claimStatistics(groupBy: [KIND], filter: {not: {knownAt: \"2024-01-01T00:00:00Z\"}}) { key }",
                        "knownAt",
                        "top level"),
                rejected(
                        "entity(id: \"entity/openai\") { facts(validAt: \"2024-02-30\") { id } }",
                        "BAD_INPUT",
                        "validAt",
                        "2024-02-30"),
                rejected(
                        "entity(id: \"entity/openai\") { facts(knownAt: \"2024-02-30T00:00:00Z\") { id } }",
                        "BAD_INPUT",
                        "knownAt",
                        "2024-02-30"),
                rejected(
                        "entity(id: \"entity/openai\") { timeline(from: \"2024-13-01\") { totalCount } }",
                        "BAD_INPUT",
                        "from",
                        "2024-13-01"),
                field("claims(filter: {value: {min: \"1\"}}) { totalCount }", "currency"),
                field("claims(filter: {value: {max: \"1\", types: [SHARE, MONEY]}}) { totalCount }", "currency"),
                rejected(
                        "claims(filter: {value: {types: [SHARE], min: \"1e5\"}}) { totalCount }",
                        "BAD_INPUT",
                        "filter.value.min",
                        "1e5"),
                rejected(
                        "claims(filter: {value: {types: [SHARE], min: \"a lot\"}}) { totalCount }",
                        "BAD_INPUT",
                        "filter.value.min",
                        "a lot"),
                rejected(
                        "claims(filter: {value: {types: [SHARE], min: \"" + "9".repeat(61) + "\"}}) { totalCount }",
                        "BAD_INPUT",
                        "filter.value.min"),
                rejected("claims(filter: {predicates: [null]}) { totalCount }", "BAD_INPUT", "predicates", "null"),
                rejected("claims(filter: {modalities: [null]}) { totalCount }", "BAD_INPUT", "modalities", "null"),
                field("claims(filter: {and: [null]}) { totalCount }", "and", "null"),
                field("claims(filter: {or: [null]}) { totalCount }", "or", "null"),
                rejected("claims(filter: {summary: {in: [null]}}) { totalCount }", "BAD_INPUT", "in", "null"),
                rejected("entities(filter: {kinds: [null]}) { totalCount }", "BAD_INPUT", "kinds", "null"),
                rejected("predicates(keys: [null]) { key }", "BAD_INPUT", "keys", "null"),
                field("claims(filter: {subject: {equals: null}}) { totalCount }", "subject", "'equals' is null"),
                field("claims(filter: {value: {min: null}}) { totalCount }", "value", "'min' is null"),
                field("entities(filter: {name: null}) { totalCount }", "'name' is null"),
                field("entities(filter: {name: {contains: \" \"}}) { totalCount }", "name.contains", "no characters"),
                field("entities(filter: {name: {equals: \"\u0301\"}}) { totalCount }", "name.equals"),
                field("claims(filter: {predicates: [\"foundedd\"]}) { totalCount }", "foundedd", "mean \"founded\"?"),
                field("claims(filter: {not: {predicates: [\"zzzzzzzz\"]}}) { totalCount }", "zzzzzzzz", "predicates"),
                field("entity(id: \"entity/openai\") { fact(predicate: \"foundedd\") { id } }", "\"founded\"?"),
                field("entity(id: \"entity/openai\") { fact(predicate: \"FOUNDED\") { id } }", "\"founded\"?"),
                field(
                        "entity(id: \"entity/openai\") { fact(predicate: \"partner\", value: \"entity/\") { id } }",
                        "\"entity/\""),
                field("timeline(from: \"2020-01-02\", to: \"2020-01-01\") { totalCount }", "2020-01-02", "2020-01-01"),
                field(
                        "entity(id: \"entity/openai\") { timeline(from: \"2020-01-02\", to: \"2020-01-01\") { totalCount } }",
                        "2020-01-02",
                        "2020-01-01"),
                field(
                        "claimStatistics(groupBy: [STATE], filter: {and: [{validAt: \"2020-01-01\"}]}) { key }",
                        "STATE",
                        "validAt"),
                field("entity(id: \"entity/openai\") { facts(predicates: [\"foundedd\"]) { id } }", "\"founded\"?"),
                field(
                        "entity(id: \"entity/openai\") { relations(predicates: [\"foundedd\"]) { totalCount } }",
                        "\"founded\"?"),
                field("conflicts(filter: {predicates: [\"foundedd\"]}) { totalCount }", "\"founded\"?"),
                field("facts(filter: {not: {predicates: [\"foundedd\"]}}) { totalCount }", "\"founded\"?"),
                field(
                        "facts(filter: {validAt: \"2019-06-03\", not: {states: [CONTESTED]}}) { totalCount }",
                        "states cannot be combined with validAt"),
                field(
                        "facts(filter: {validAt: \"2019-06-03\", minIndependentSources: 2}) { totalCount }",
                        "minIndependentSources",
                        "validAt"),
                field(
                        "facts(filter: {validAt: \"2019-06-03\"}, orderBy: {field: SOURCES}) { totalCount }",
                        "SOURCES",
                        "validAt"),
                field("facts(filter: {not: {validAt: \"2019-06-03\"}}) { totalCount }", "validAt", "top level"),
                field("facts(filter: {certainty: CERTAIN}) { totalCount }", "set validAt"),
                field("conflicts(filter: {certainty: CERTAIN}) { totalCount }", "set validAt"),
                field(
                        "conflicts(filter: {validAt: \"2019-06-03\", minSources: 1}) { totalCount }",
                        "minSources",
                        "validAt"),
                field("facts(filter: {minIndependentSources: -1}) { totalCount }", "minIndependentSources is -1"),
                rejected(
                        "entity(id: \"entity/openai\") { facts(predicates: [null]) { id } }",
                        "BAD_INPUT",
                        "predicates",
                        "null"),
                rejected(
                        "entity(id: \"entity/openai\") { facts(states: [null]) { id } }",
                        "BAD_INPUT",
                        "states",
                        "null"),
                rejected(
                        "entity(id: \"entity/openai\") { label(languages: [null]) { value } }",
                        "BAD_INPUT",
                        "languages",
                        "null"),
                rejected(
                        "entity(id: \"entity/openai\") { relations(kinds: [null]) { totalCount } }",
                        "BAD_INPUT",
                        "kinds",
                        "null"),
                field("claims(filter: {predicates: [" + "\"x\",".repeat(501) + "]}) { totalCount }", "501", "500"),
                field("claims(filter: " + nested("{}", 9) + ") { totalCount }", "nested", "8"),
                field("entities(filter: {name: {equals: \"a\\u0000\"}}) { totalCount }", "NUL"),
                field("claims(filter: {summary: {contains: \"\\u0000\"}}) { totalCount }", "NUL"),
                field("claims(filter: {predicates: [\"\\u0000\"]}) { totalCount }", "NUL"),
                field("entity(id: \"entity/openai\") { fact(predicate: \"\\u0000\") { id } }", "NUL"),
                field("companies { nodes { deals(role: \"\\u0000\") { totalCount } } }", "NUL"));
    }

    private static Mistake variable(String type, Object value, String... names) {
        String query = switch (type) {
            case "ID" -> "query ($v: ID!) { node(id: $v) { id } }";
            case "Decimal" ->
                "query ($v: Decimal) { claims(filter: {value: {types: [SHARE], min: $v}}) { totalCount } }";
            case "Date" -> "query ($v: Date) { claims(filter: {validAt: $v}) { totalCount } }";
            default -> "query ($v: DateTime) { claims(filter: {knownAt: $v}) { totalCount } }";
        };
        return new Mistake(query, Map.of("v", value), "BAD_INPUT", 400, List.of(names));
    }

    private static List<Mistake> variables() {
        String id = "an ID, which is a string or an integer";
        return List.of(
                variable("ID", Map.of("a", 1), "'v'", id),
                variable("ID", true, "'v'", id),
                variable("ID", 1.5, "'v'", id),
                variable("ID", List.of(List.of("a")), "'v'", id),
                variable("ID", List.of("entity/openai"), "'v'", id),
                new Mistake(
                        "query ($v: [ID!]!) { nodes(ids: $v) { id } }",
                        Map.of("v", List.of("entity/openai", false)),
                        "BAD_INPUT",
                        400,
                        List.of(id)),
                // Integers are ids by the specification, but none of this service.
                new Mistake(
                        "query ($v: ID!) { node(id: $v) { id } }",
                        Map.of("v", new BigInteger("123456789012345678901234567890")),
                        "BAD_INPUT",
                        200,
                        List.of("\"123456789012345678901234567890\" is not an id of this service")),
                variable("Decimal", true, "'v'", "a Decimal such as"),
                variable("Decimal", "many", "'v'", "a Decimal such as"),
                variable("Date", "tomorrow", "'v'", "\"tomorrow\" is not a Date such as"),
                variable("Date", 20240101, "'v'", "a Date such as"),
                variable("DateTime", "2024-01-01", "'v'", "a DateTime such as"));
    }

    @Test
    void integersAreTakenForDecimals() {
        String query = "query ($v: Decimal) { claims(filter: {value: {types: [SHARE], min: $v}}) { totalCount } }";
        assertEquals(TestClient.data(query, Map.of("v", "1")), TestClient.data(query, Map.of("v", 1)));
    }

    private static List<Mistake> documents() {
        return List.of(
                new Mistake("{ claims(first: 1 }", Map.of(), "BAD_INPUT", 400, List.of("Invalid syntax")),
                new Mistake(
                        "query ($n: Int) { claims(first: $n) { totalCount } }",
                        Map.of("n", "ten"),
                        "BAD_INPUT",
                        400,
                        List.of("'n'")),
                new Mistake(
                        "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", Map.of(), "BAD_INPUT", 400, List.of("ids")),
                new Mistake(
                        "query ($i: ID = \"entity/microsoft\") { nodes(ids: [$i]) { id } }",
                        Collections.singletonMap("i", null),
                        "BAD_INPUT",
                        200,
                        List.of("'ids'", "null")),
                new Mistake(
                        "query ($g: ClaimGrouping = YEAR) { claimStatistics(groupBy: [$g]) { key } }",
                        Collections.singletonMap("g", null),
                        "BAD_INPUT",
                        200,
                        List.of("'groupBy'", "null")),
                new Mistake(
                        "query ($k: [EntityKind!]) { entities(filter: {kinds: $k}) { totalCount } }",
                        Map.of("k", List.of("PLANET")),
                        "BAD_INPUT",
                        400,
                        List.of("PLANET")),
                rejected("entities(filter: {kinds: [PLANET]}) { totalCount }", "BAD_INPUT", "PLANET"),
                rejected("claims(orderBy: {field: MOOD}) { totalCount }", "BAD_INPUT", "MOOD"),
                rejected("claims(filter: {colour: \"red\"}) { totalCount }", "BAD_INPUT", "colour"),
                rejected("claims(first: \"1\") { totalCount }", "BAD_INPUT", "first"),
                rejected("claims(firstt: 1) { totalCount }", "BAD_INPUT", "firstt"),
                rejected("entity { name }", "BAD_INPUT", "id"),
                rejected("moon { name }", "BAD_INPUT", "moon"),
                rejected("entity(id: \"entity/openai\") { nickname }", "BAD_INPUT", "nickname"),
                rejected("entity(id: \"entity/openai\")", "BAD_INPUT", "entity"),
                rejected("claims(filter: {qualifier: {}}) { totalCount }", "BAD_INPUT", "key"),
                rejected(
                        "claims(first: 100) { nodes { " + "fact { claims { ".repeat(12) + "id " + "} } ".repeat(12)
                                + "} }",
                        "TOO_DEEP",
                        "25"),
                rejected(
                        "claims(first: 100) { nodes { " + "fact { claims { ".repeat(8) + "id " + "} } ".repeat(8)
                                + "} }",
                        "TOO_COMPLEX",
                        "100000",
                        "'claims.nodes.fact.claims.fact"),
                rejected(aliases(), "TOO_COMPLEX", "'node'", "15"));
    }

    private static String aliases() {
        StringBuilder all = new StringBuilder();
        for (int at = 0; at < 16; at++) {
            all.append("n").append(at).append(": node(id: \"entity/openai\") { id } ");
        }
        return all.toString();
    }

    @TestFactory
    List<DynamicTest> everyMistakeHasItsCodeAndIsNamed() {
        List<Mistake> all = new ArrayList<>();
        all.addAll(ids());
        all.addAll(pages());
        all.addAll(cursors());
        all.addAll(values());
        all.addAll(variables());
        all.addAll(documents());
        return all.stream()
                .map(mistake -> DynamicTest.dynamicTest(shown(mistake.query()), () -> check(mistake)))
                .toList();
    }

    private static String shown(String query) {
        String readable = query.replaceAll("\\P{Print}", "?");
        return readable.length() < 100 ? readable : readable.substring(0, 100) + "…";
    }

    private static void check(Mistake mistake) {
        TestClient.Result result = TestClient.execute(mistake.query(), mistake.variables());
        String message = result.message();
        assertEquals(mistake.code(), result.code(), message);
        mistake.names()
                .forEach(name -> assertTrue(message.contains(name), () -> name + " is not named in: " + message));
        assertFalse(INTERNAL.matcher(message).find(), message);
        assertEquals(mistake.status(), result.status(), message);
        assertEquals(
                Set.of(message),
                Set.copyOf(result.json().get("errors").findValuesAsText("message")),
                "one mistake, one message");
        JsonNode error = result.error();
        assertEquals(
                List.of("code"),
                error.get("extensions").properties().stream()
                        .map(Map.Entry::getKey)
                        .toList());
        assertTrue(message.length() < 700, message);
    }

    @Test
    void veryLongTextsAreSearchedForAndNotFound() {
        for (String letter : List.of("x", "ế", "🐶", "%", "_", "!")) {
            JsonNode data = TestClient.data(
                    "query ($text: String) { equals: entities(filter: {name: {equals: $text}}) { totalCount }"
                            + " contains: claims(filter: {summary: {contains: $text}}) { totalCount }"
                            + " starts: entities(filter: {name: {startsWith: $text}}) { totalCount } }",
                    Map.of("text", letter.repeat(20_000)));
            assertEquals(
                    "{\"equals\":{\"totalCount\":0},\"contains\":{\"totalCount\":0},\"starts\":{\"totalCount\":0}}",
                    data.toString());
        }
    }

    @Test
    void unpairedSurrogateIsRejected() {
        for (String half : List.of("\\ud83d", "x\\ud83d", "\\udc00x", "\\ud83d\\ud83d")) {
            TestClient.Result result = TestClient.post(
                    "{\"query\": \"query ($n: String) { entities(filter: {name: {equals: $n}}) { totalCount } }\", \"variables\": {\"n\": \""
                            + half + "\"}}");
            assertEquals("BAD_INPUT", result.code());
            assertTrue(result.message().contains("surrogate"), result.message());
        }
    }

    @Test
    void mistakeInOneFieldLeavesTheOthersAnswered() {
        TestClient.Result result =
                TestClient.execute("{ bad: node(id: \"x\") { id } good: entity(id: \"entity/openai\") { name } }");
        assertEquals(
                "{\"bad\":null,\"good\":{\"name\":\"OpenAI\"}}",
                result.json().get("data").toString());
        assertEquals("[\"bad\"]", result.error().get("path").toString());
        assertEquals(200, result.status());
    }

    @Test
    void malformedBodyIsRejected() {
        for (String body :
                List.of("", "{", "null", "[]", "{}", "{\"query\": 1}", "{\"query\": \"{ a\", \"variables\": []}")) {
            TestClient.Result result = TestClient.post(body);
            assertTrue(result.status() >= 400 && result.status() < 500, body);
            assertFalse(INTERNAL.matcher(result.message()).find(), result.message());
        }
    }

    @Test
    void textIsNeverExecutedAsSql() {
        JsonNode data = TestClient.data(
                "{ entities(filter: {name: {equals: \"x' or '1'='1\"}}) { totalCount } claims(filter: {summary: {equals: \"'; drop table claim; --\"}}) { totalCount } }");
        assertEquals(0, data.at("/entities/totalCount").asInt());
        assertEquals(0, data.at("/claims/totalCount").asInt());
        assertTrue(TestClient.data("{ claims { totalCount } }")
                        .at("/claims/totalCount")
                        .asInt()
                > 0);
    }
}
