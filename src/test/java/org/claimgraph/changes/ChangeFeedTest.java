package org.claimgraph.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimgraph.CountedStatements;
import org.claimgraph.TestClient;
import org.claimgraph.TestDataSet;
import org.claimgraph.act.Act;
import org.claimgraph.act.ActKind;
import org.claimgraph.act.CurrentAct;
import org.claimgraph.claim.Ledger;
import org.claimgraph.ingest.BundleImporter;
import org.claimgraph.platform.database.Database;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The feed of changes in the API. */
@QuarkusTest
@Tag("database")
class ChangeFeedTest {
    private static final String CHANGES =
            "query($filter: ChangeFilter, $first: Int, $after: String) { changes(filter: $filter, first: $first, after: $after) {"
                    + " edges { cursor node { kind at act { kind actor reason } node { __typename id } otherNode { id } } }"
                    + " pageInfo { hasNextPage endCursor } } }";

    @Inject
    BundleImporter importer;

    @Inject
    Ledger ledger;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Inject
    Database database;

    private static TestDataSet data(String name) {
        return new TestDataSet(name)
                .document("doc", "")
                .entity("COMPANY", "one")
                .entity("PERSON", "two")
                .claim("doc", "First", "one", "valuation", money(10), "")
                .claim("doc", "Second", "one", "valuation", money(20), "");
    }

    private static String money(int amount) {
        return "{\"money\": {\"amount\": \"%d\", \"currency\": \"EUR\", \"bound\": \"EXACT\"}}".formatted(amount);
    }

    private static JsonNode changes(Map<String, ?> variables) {
        return TestClient.data(CHANGES, variables).get("changes");
    }

    private static String lastCursor() {
        return TestClient.data("{ changes(last: 1) { pageInfo { endCursor } } }")
                .at("/changes/pageInfo/endCursor")
                .asText();
    }

    private String claim(String name) {
        return TestClient.data("{ entity(id: \"entity/" + name + "-one\") { claims { nodes { id } } } }")
                .at("/entity/claims/nodes/0/id")
                .asText()
                .substring("claim/".length());
    }

    private static List<String> kinds(JsonNode edges) {
        List<String> kinds = new ArrayList<>();
        edges.forEach(edge -> kinds.add(edge.at("/node/kind").asText()));
        return kinds;
    }

    @Test
    void changesAreReadInOrderWithTheirActsAndNodes() {
        importer.load(data("feed").bundle());

        JsonNode edges = changes(Map.of("filter", Map.of("entities", List.of("entity/feed-one"))))
                .get("edges");

        assertEquals(List.of("ENTITY_RECORDED", "CLAIM_RECORDED", "CLAIM_RECORDED", "CONFLICT_OPENED"), kinds(edges));
        assertEquals("Company", edges.at("/0/node/node/__typename").asText());
        assertEquals("entity/feed-one", edges.at("/0/node/node/id").asText());
        assertEquals("Claim", edges.at("/1/node/node/__typename").asText());
        assertEquals("Conflict", edges.at("/3/node/node/__typename").asText());
        assertEquals("BUNDLED_DATA", edges.at("/3/node/act/kind").asText());
        assertEquals("Data set \"feed\"", edges.at("/3/node/act/reason").asText());
        assertTrue(edges.at("/3/node/otherNode").isNull());
    }

    @Test
    void readingOnAfterACursorSkipsAndRepeatsNothing() {
        String start = lastCursor();
        importer.load(data("feed-on").bundle());
        List<String> whole = new ArrayList<>();
        changes(Map.of("after", start, "first", 100))
                .get("edges")
                .forEach(edge -> whole.add(edge.get("cursor").asText()));
        List<String> paged = new ArrayList<>();
        String cursor = start;
        boolean more = true;
        while (more) {
            JsonNode page = changes(Map.of("after", cursor, "first", 2));
            page.get("edges").forEach(edge -> paged.add(edge.get("cursor").asText()));
            more = page.at("/pageInfo/hasNextPage").asBoolean();
            cursor = page.at("/pageInfo/endCursor").asText();
        }

        assertEquals(whole, paged);
        assertTrue(paged.size() >= 6, paged::toString);
    }

    @Test
    void actsSayWhoDidWhatAndWhy() {
        importer.load(data("feed-act").bundle());
        String claim = claim("feed-act");
        QuarkusTransaction.requiringNew().run(() -> {
            Act curation = act.begin(ActKind.CURATION, "feed-act-editor", "a typing error", clock.instant());
            ledger.retract(List.of(claim), curation.at());
        });

        JsonNode acts = TestClient.data(
                        "{ acts(by: \"feed-act-editor\") { totalCount nodes { id kind actor reason at changes { nodes { kind node { id } } } } } }")
                .get("acts");

        assertEquals(1, acts.get("totalCount").asInt());
        assertEquals("a typing error", acts.at("/nodes/0/reason").asText());
        assertEquals("CLAIM_RETRACTED", acts.at("/nodes/0/changes/nodes/0/kind").asText());
        assertEquals(
                "claim/" + claim, acts.at("/nodes/0/changes/nodes/0/node/id").asText());
        JsonNode filtered = changes(Map.of("filter", Map.of("actors", List.of("feed-act-editor"))));
        assertEquals(List.of("CLAIM_RETRACTED", "CONFLICT_CLOSED"), kinds(filtered.get("edges")));
    }

    @Test
    void changesAreFilteredByKindNodeAndMoment() {
        importer.load(data("feed-filter").bundle());
        String moment = clock.instant().plusSeconds(3600).toString();

        assertEquals(
                List.of("ENTITY_RECORDED"),
                kinds(changes(Map.of("filter", Map.of("nodes", List.of("entity/feed-filter-two"))))
                        .get("edges")));
        assertEquals(
                List.of("CLAIM_RECORDED", "CLAIM_RECORDED"),
                kinds(changes(Map.of(
                                "filter",
                                Map.of(
                                        "entities",
                                        List.of("entity/feed-filter-one"),
                                        "kinds",
                                        List.of("CLAIM_RECORDED"))))
                        .get("edges")));
        assertEquals(
                0,
                TestClient.data("{ changes(since: \"" + moment + "\") { totalCount } acts(since: \"" + moment
                                + "\") { totalCount } }")
                        .at("/changes/totalCount")
                        .asInt());
        JsonNode bounded = TestClient.data(
                "query($until: DateTime) { until: changes(until: $until, filter: {nodes: [\"entity/feed-filter-two\"]}) { totalCount }"
                        + " before: changes(until: \"2020-01-01T00:00:00Z\") { totalCount } }",
                Map.of("until", moment));
        assertEquals(1, bounded.at("/until/totalCount").asInt());
        assertEquals(0, bounded.at("/before/totalCount").asInt());
        assertFalse(changes(Map.of("first", 1)).get("edges").isEmpty());
    }

    @Test
    void wrongCursorsAndIdsAreErrors() {
        assertEquals(
                "BAD_CURSOR",
                TestClient.execute("{ changes(after: \"abc\") { totalCount } }").code());
        TestClient.Result fact = TestClient.execute("{ changes(filter: {nodes: [\"fact/1\"]}) { nodes { kind } } }");
        assertEquals("BAD_INPUT", fact.code());
        assertTrue(fact.message().contains("fact/1"), fact.message());
    }

    /** A statement for the page, one for the acts, and one for each sort of node, however many changes there are. */
    @Test
    void statementsDoNotDependOnTheNumberOfChanges() {
        importer.load(data("feed-count").bundle());
        Map<String, ?> variables = Map.of("filter", Map.of("entities", List.of("entity/feed-count-one")), "first", 100);
        long few = statements(Map.of("filter", Map.of("entities", List.of("entity/feed-count-one")), "first", 4));
        long many = statements(Map.of("first", 100));
        assertTrue(statements(variables) <= few + 1);
        assertTrue(many <= few + 6, many + " and " + few);
    }

    private long statements(Map<String, ?> variables) {
        return CountedStatements.of(database, () -> changes(variables));
    }
}
