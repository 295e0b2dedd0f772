package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimgraph.ingest.BundleImporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stated with restricted predicates is read only with a key, whichever way it is read. */
@QuarkusTest
@Tag("database")
class RestrictedPredicatesTest {
    private static final String PERSON = "entity/restr-ada";

    /** Words and days that only restricted claims have. */
    private static final List<String> SECRETS =
            List.of("Quietist", "1931-03-07", "1931-03-08", "776655", "secret summary");

    @Inject
    BundleImporter importer;

    @TestHTTPResource
    URI service;

    private static TestDataSet data() {
        TestDataSet data = new TestDataSet("restr")
                .document("one", "")
                .document("two", "")
                .entity("PERSON", "ada")
                .entity("COMPANY", "firm")
                .claim("one", "Source", "firm", "founder", "{\"entity\": \"restr-ada\"}", "");
        return data.claim(
                        "one",
                        "Source",
                        "ada",
                        "religion",
                        "{\"text\": {\"value\": \"Quietist\", \"language\": \"en\"}}",
                        secret() + ", \"validTime\": {\"from\": \"2019-01-01\", \"precision\": \"YEAR\"}")
                .claim("one", "Source", "ada", "birthDate", day("1931-03-07"), secret())
                .claim("two", "Other", "ada", "birthDate", day("1931-03-08"), secret())
                .claim(
                        "one",
                        "Source",
                        "ada",
                        "taxDeclaration",
                        "{\"money\": {\"amount\": \"776655\", \"currency\": \"EUR\"}}",
                        secret());
    }

    private static String day(String day) {
        return "{\"date\": {\"from\": \"%1$s\", \"to\": \"%1$s\", \"precision\": \"DAY\", \"basis\": \"STATED\"}}"
                .formatted(day);
    }

    private static String secret() {
        return ", \"summary\": \"secret summary\", \"printed\": \"Quietist\"";
    }

    @BeforeEach
    void load() {
        importer.load(data().bundle());
    }

    private static JsonNode as(String role, String query) {
        return TestClient.as(role, query, Map.of()).json();
    }

    /** An id of each kind of node that shows a restricted claim. */
    private static String id(String query, String path) {
        String id = as("READER", query).at(path).asText();
        assertFalse(id.isEmpty(), query);
        return id;
    }

    private static String claim() {
        return id(
                "{claims(filter:{predicates:[\"religion\"],subject:{equals:\"%s\"}}){nodes{id}}}".formatted(PERSON),
                "/data/claims/nodes/0/id");
    }

    private static String fact() {
        return id("{entity(id:\"%s\"){fact(predicate:\"religion\"){id}}}".formatted(PERSON), "/data/entity/fact/id");
    }

    private static String conflict() {
        return id("{conflicts(filter:{entities:[\"%s\"]}){nodes{id}}}".formatted(PERSON), "/data/conflicts/nodes/0/id");
    }

    /** Every way to read, with {@code now} as the moment of transaction time. */
    static Stream<String> readings() {
        String claims = "{nodes{id summary value{display} citation fact{id value{display}}}}";
        String facts = "{nodes{id value{display} positions{claims{summary}}}}";
        String tax = "{key count amounts{sum}}";
        return Stream.of(
                "{claims(filter:{subject:{equals:\"PERSON\"}})" + claims + "}",
                "{claims(filter:{or:[{predicates:[\"religion\"]},{predicates:[\"birthDate\"]}]})" + claims + "}",
                "{claims(filter:{subject:{equals:\"PERSON\"},knownAt:\"2100-01-01T00:00:00Z\"})" + claims + "}",
                "{claims(filter:{summary:{contains:\"secret\"}}){totalCount nodes{summary}}}",
                "{entity(id:\"PERSON\"){claims" + claims + "}}",
                "{node(id:\"document/restr-one\"){... on Document{claims" + claims + "}}}",
                "{facts(filter:{subject:{equals:\"PERSON\"}})" + facts + "}",
                "{facts(filter:{subject:{equals:\"PERSON\"},validAt:\"2020-01-01\"})" + facts + "}",
                "{facts(filter:{subject:{equals:\"PERSON\"}},knownAt:\"2100-01-01T00:00:00Z\")" + facts + "}",
                "{entity(id:\"PERSON\"){facts{value{display}}}}",
                "{entity(id:\"PERSON\"){facts(validAt:\"2020-01-01\"){value{display}}}}",
                "{entity(id:\"PERSON\"){facts(tolerance:\"5\"){value{display}}}}",
                "{entity(id:\"PERSON\"){fact(predicate:\"religion\"){value{display}}}}",
                "{entity(id:\"PERSON\"){... on Person{birth{positions{values{display}}}}}}",
                "{entity(id:\"PERSON\"){timeline{nodes{claim{summary}}}}}",
                "{timeline(filter:{subject:{equals:\"PERSON\"}}){nodes{claim{summary}}}}",
                "{conflicts(filter:{entities:[\"PERSON\"]}){nodes{reason sides{position{claims{summary}}}}}}",
                "{conflicts(filter:{entities:[\"PERSON\"]},knownAt:\"2100-01-01T00:00:00Z\"){nodes{reason sides{position{claims{summary}}}}}}",
                "{claimStatistics(filter:{subject:{equals:\"PERSON\"}},groupBy:[PREDICATE])" + tax + "}",
                "{claimStatistics(filter:{subject:{equals:\"PERSON\"}},groupBy:[SUBJECT])" + tax + "}",
                "{search(text:\"Quietist\"){totalCount nodes{matched{text}}}}",
                "{search(text:\"secret summary\"){totalCount facets{predicates{value}} nodes{matched{text} node{id}}}}",
                "{changes(filter:{entities:[\"PERSON\"]},first:100){nodes{node{... on Claim{summary} ... on Conflict{reason}}}}}",
                "{node(id:\"CLAIM\"){... on Claim{summary value{display}}}}",
                "{nodes(ids:[\"CLAIM\",\"FACT\",\"CONFLICT\"]){... on Claim{summary} ... on Fact{value{display}} ... on Conflict{reason}}}",
                "{node(id:\"CLAIM\"){... on Claim{citation(format:BIBTEX) summary fact{history{state value{display}}}}}}",
                "{node(id:\"FACT\"){... on Fact{history{value{display}} resolution(policy:LATEST){value{display}}}}}");
    }

    private static String query(String reading) {
        return reading.replace("PERSON", PERSON)
                .replace("CLAIM\"", claim() + "\"")
                .replace("FACT\"", fact() + "\"")
                .replace("CONFLICT\"", conflict() + "\"");
    }

    @ParameterizedTest
    @MethodSource("readings")
    void restrictedClaimsAreReadOnlyWithAKey(String reading) {
        String query = query(reading);
        String shown = as("READER", query).toString();
        assertTrue(SECRETS.stream().anyMatch(shown::contains), query + ": " + shown);
        assertFalse(shown.contains("\"errors\""), shown);
        String open = as(null, query).toString();
        assertEquals(List.of(), SECRETS.stream().filter(open::contains).toList(), query + ": " + open);
        assertFalse(open.contains("religion") || open.contains("birthDate"), open);
    }

    @Test
    void restrictedClaimsAreNotCounted() {
        String query =
                "{claims(filter:{subject:{equals:\"%1$s\"}}){totalCount} facts(filter:{subject:{equals:\"%1$s\"}}){totalCount} conflicts(filter:{entities:[\"%1$s\"]}){totalCount} changes(filter:{nodes:[\"%2$s\"]}){totalCount} search(text:\"secret summary\",kinds:[CLAIM]){totalCount}}"
                        .formatted(PERSON, claim());
        assertEquals(
                "{\"claims\":{\"totalCount\":4},\"facts\":{\"totalCount\":3},\"conflicts\":{\"totalCount\":1},\"changes\":{\"totalCount\":1},\"search\":{\"totalCount\":4}}",
                as("CURATOR", query).get("data").toString());
        assertEquals(
                "{\"claims\":{\"totalCount\":0},\"facts\":{\"totalCount\":0},\"conflicts\":{\"totalCount\":0},\"changes\":{\"totalCount\":0},\"search\":{\"totalCount\":0}}",
                as(null, query).get("data").toString());
    }

    @Test
    void otherClaimsOfThePersonAreOpen() {
        String query = "{entity(id:\"%s\"){name neighbours{nodes{name}}}}".formatted(PERSON);
        assertEquals(as("READER", query), as(null, query));
        assertEquals(
                "restr-firm",
                as(null, query).at("/data/entity/neighbours/nodes/0/name").asText());
    }

    @Test
    void yearOfBirthExplainsNoMatchWithoutAKey() {
        String query =
                "{match(examples:[{names:[\"restr-ada\"],kind:PERSON,dates:[\"1931\"]}],threshold:0.1){candidates{features{name}}}}";
        assertTrue(
                as("READER", query)
                        .at("/data/match/0/candidates/0/features")
                        .toString()
                        .contains("year"),
                () -> as("READER", query).toString());
        assertFalse(
                as(null, query)
                        .at("/data/match/0/candidates/0/features")
                        .toString()
                        .contains("year"),
                () -> as(null, query).toString());
    }

    @Test
    void yearOfBirthIsComparedInReconciliationOnlyWithAKey() {
        assertNotEquals(reconciled(keyed(), "1931"), reconciled(keyed(), "1831"));
        assertEquals(reconciled(TestClient.given(), "1931"), reconciled(TestClient.given(), "1831"));
    }

    private static RequestSpecification keyed() {
        return TestClient.given().header("Authorization", "Bearer " + TestKeys.text("READER"));
    }

    private static String reconciled(RequestSpecification request, String year) {
        String queries = "{\"q\": {\"query\": \"restr-ada\", \"properties\": [{\"pid\": \"date\", \"v\": \"%s\"}]}}"
                .formatted(year);
        String answer = request.queryParam("queries", queries).get("/reconcile").asString();
        assertTrue(answer.contains("restr-ada"), answer);
        return answer;
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundle", "followthemoney", "csv", "jsonld", "graphml"})
    void exportsHoldRestrictedClaimsOnlyWithAKey(String format) {
        String path = "/exports/" + format + "?entity=" + PERSON;
        String open = text(TestClient.given(), path);
        assertTrue(open.contains("restr-ada"), open);
        assertEquals(List.of(), SECRETS.stream().filter(open::contains).toList(), open);
        String all = text(TestClient.given(), "/exports/" + format);
        assertEquals(List.of(), SECRETS.stream().filter(all::contains).toList());
        if (!format.equals("graphml")) {
            String shown = text(keyed(), path);
            assertTrue(shown.contains("1931-03-07"), shown);
        }
    }

    private static String text(RequestSpecification request, String path) {
        return new String(request.get(path).asByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void subscriptionsSkipRestrictedClaims() throws Exception {
        TestDataSet later = new TestDataSet("restr-later")
                .document("doc", "")
                .entity("PERSON", "bo")
                .claim(
                        "doc",
                        "Source",
                        "bo",
                        "religion",
                        "{\"text\": {\"value\": \"Quietist\", \"language\": \"en\"}}",
                        "")
                .claim(
                        "doc",
                        "Source",
                        "bo",
                        "nationality",
                        "{\"text\": {\"value\": \"Utopian\", \"language\": \"en\"}}",
                        "");
        try (TestSocket open = TestSocket.initialised(service);
                TestSocket keyed =
                        TestSocket.open(service, Map.of("Authorization", "Bearer " + TestKeys.text("READER")))) {
            keyed.send("{\"type\":\"connection_init\"}").next();
            String recorded =
                    "subscription{claimRecorded(filter:{subject:{equals:\"entity/restr-later-bo\"}},after:\"%s\"){predicate{key}}}"
                            .formatted(lastCursor());
            open.subscribe("r", recorded, Map.of()).roundTrip();
            keyed.subscribe("r", recorded, Map.of()).roundTrip();
            importer.load(later.bundle());
            List<String> shown = new ArrayList<>(List.of(predicate(keyed), predicate(keyed)));
            assertEquals(
                    List.of("nationality", "religion"), shown.stream().sorted().toList());
            assertEquals("nationality", predicate(open));
        }
    }

    private static String lastCursor() {
        return as("READER", "{changes(last:1){pageInfo{endCursor}}}")
                .at("/data/changes/pageInfo/endCursor")
                .asText();
    }

    private static String predicate(TestSocket socket) throws InterruptedException {
        return socket.next().at("/payload/data/claimRecorded/predicate/key").asText();
    }

    @Test
    void subscriptionToAllChangesSkipsRestrictedClaims() throws Exception {
        TestDataSet later = new TestDataSet("restr-feed")
                .document("doc", "")
                .entity("PERSON", "cy")
                .claim(
                        "doc",
                        "Source",
                        "cy",
                        "religion",
                        "{\"text\": {\"value\": \"Quietist\", \"language\": \"en\"}}",
                        "")
                .claim(
                        "doc",
                        "Source",
                        "cy",
                        "nationality",
                        "{\"text\": {\"value\": \"Utopian\", \"language\": \"en\"}}",
                        "");
        try (TestSocket open = TestSocket.initialised(service)) {
            open.subscribe(
                            "c",
                            "subscription{changes(after:\"%s\"){node{kind node{... on Claim{predicate{key}}}}}}"
                                    .formatted(lastCursor()),
                            Map.of())
                    .roundTrip();
            importer.load(later.bundle());
            List<String> kinds = new ArrayList<>();
            while (!kinds.contains("nationality")) {
                JsonNode node = open.next().at("/payload/data/changes/node");
                kinds.add(node.at("/node/predicate/key").asText());
                boolean hidden = node.path("kind").asText().startsWith("CLAIM")
                        && node.path("node").isNull();
                assertFalse(hidden, node.toString());
            }
            assertFalse(kinds.contains("religion"), kinds.toString());
        }
    }
}
