package org.claimgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.claimgraph.TestClient;
import org.claimgraph.TestKeys;
import org.junit.jupiter.api.Test;

/** What a newcomer does in GraphiQL, opened by an address with a key as the start prints it, while a second window follows the changes. */
@QuarkusTest
class GraphiqlWalkTest {
    @TestHTTPResource("/")
    URI service;

    private Page page;
    private int runs;

    private BrowserWindow window() {
        return new BrowserWindow(Chromium.browser(), service, "en", 1440, ColorScheme.LIGHT);
    }

    private String address(String query) {
        return service.resolve("/graphiql?query="
                        + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20") + "#key="
                        + TestKeys.text("CURATOR").replace(" ", "%20"))
                .toString();
    }

    /** Writes the query into GraphiQL, the first one by an address, runs it and returns its data. */
    private JsonNode run(String query) throws Exception {
        if (runs++ == 0) {
            page.navigate(address(query));
        } else {
            page.evaluate("""
                    query => {
                      document.querySelector('.result-window .CodeMirror').CodeMirror.setValue('');
                      document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror.setValue(query);
                    }""", query);
        }
        page.locator(".graphiql-execute-button").click();
        assertThat(page.locator(".result-window")).containsText("\"data\"");
        String shown = page.evaluate("document.querySelector('.result-window .CodeMirror').CodeMirror.getValue()")
                .toString();
        JsonNode result = TestClient.JSON.readTree(shown);
        assertTrue(result.path("errors").isMissingNode(), shown);
        assertTrue(!shown.contains("\"path\""), shown);
        return result.path("data");
    }

    private static String input(String claim) {
        return "input: {claim: \"%s\", reason: \"tried\"}".formatted(claim);
    }

    private int claimsAt(String entity, Instant knownAt) throws Exception {
        return run("{ claims(filter: {subject: {equals: \"%s\"}, knownAt: \"%s\"}) { totalCount } }"
                        .formatted(entity, knownAt))
                .at("/claims/totalCount")
                .asInt();
    }

    @Test
    void newcomerRecordsCorrectsMergesAndSplitsWhileASecondWindowFollows() throws Exception {
        try (BrowserWindow first = window();
                BrowserWindow second = window()) {
            page = first.page();
            second.page().navigate(address("subscription { changes { node { kind act { actor } } } }"));
            second.page().locator(".graphiql-execute-button").click();
            JsonNode recorded = run("""
                    mutation {
                      recordEntity(input: {kind: COMPANY, name: {value: "Walk Works", language: "en"}}) { entity { id } errors { path } }
                      recordDocument(input: {title: "Walk", language: "en", text: "Walk Works opened in 1999."}) { document { id } errors { path } }
                    }""");
            String entity = recorded.at("/recordEntity/entity/id").asText();
            String document = recorded.at("/recordDocument/document/id").asText();
            String claim = run("""
                            mutation {
                              recordClaims(input: {claims: [{document: "%s", subject: {id: "%s"}, predicate: "founded",
                                value: {time: {from: "1999-01-01", precision: YEAR}}, evidence: [{quote: "opened in 1999"}]}]}) {
                                claims { id evidence { quote } } errors { path }
                              }
                            }""".formatted(document, entity))
                    .at("/recordClaims/claims/0/id")
                    .asText();
            assertThat(second.page().locator(".result-window")).containsText("CLAIM_RECORDED");
            assertThat(second.page().locator(".result-window")).containsText("test-curator");
            Instant stood = Instant.now();
            run("mutation { retractClaim(%s) { claim { retractedAt } errors { path } } }".formatted(input(claim)));
            assertThat(second.page().locator(".result-window")).containsText("CLAIM_RETRACTED");
            Instant retracted = Instant.now();
            run("mutation { restoreClaim(%s) { claim { id } errors { path } } }".formatted(input(claim)));
            assertThat(second.page().locator(".result-window")).containsText("CLAIM_RESTORED");
            assertEquals(1, claimsAt(entity, stood));
            assertEquals(0, claimsAt(entity, retracted));
            String other =
                    run("mutation { recordEntity(input: {kind: COMPANY, name: {value: \"Walk Works plc\", language: \"en\"}}) { entity { id } errors { path } } }")
                            .at("/recordEntity/entity/id")
                            .asText();
            String merge = "from: {id: \"%s\"}, into: {id: \"%s\"}".formatted(entity, other);
            assertEquals(
                    1,
                    run("{ mergePreview(%s) { claims refusal } }".formatted(merge))
                            .at("/mergePreview/claims")
                            .asInt());
            run("mutation { mergeEntities(input: {%s, reason: \"tried\"}) { entity { id } errors { path } } }"
                    .formatted(merge));
            assertEquals(
                    other,
                    run("{ entity(id: \"%s\") { id } }".formatted(entity))
                            .at("/entity/id")
                            .asText());
            assertEquals(1, claimsAt(other, stood));
            run("mutation { splitEntity(input: {entity: \"%s\", reason: \"tried\"}) { errors { path } } }"
                    .formatted(entity));
            assertThat(second.page().locator(".result-window")).containsText("ENTITY_SPLIT");
            assertEquals(1, claimsAt(entity, stood));
            assertEquals(0, claimsAt(entity, retracted));
        }
    }
}
