package org.claimgraph.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.claimgraph.TestClient;
import org.junit.jupiter.api.Test;

/** Names with markup, marks of direction, emoji and thousands of letters are shown as text on every page that shows them, and run and break nothing. The text of a document stays as it is: it is a block of its own. */
@QuarkusTest
class HostileDataWalkTest {
    private static final String MARKUP =
            "<img src=x onerror=\"document.hostile=1\"><script>document.hostile=1</script>";
    private static final String HOSTILE =
            MARKUP + " \u202Egnp.exe\u2066 \uD83D\uDC69\u200D\uD83D\uDE92\uD83C\uDFF4 ${1+1} {{7*7}}";
    private static final String LONG = "Hostile" + "w".repeat(993);

    @TestHTTPResource("/")
    URI service;

    private static String recorded(String mutation, Map<String, ?> input) {
        var result = TestClient.as("CURATOR", mutation, Map.of("input", input))
                .data()
                .path("result");
        assertTrue(result.path("errors").isEmpty(), result::toString);
        return result.findPath("id").asText();
    }

    private static String entity(String name) {
        return recorded(
                "mutation ($input: RecordEntityInput!) { result: recordEntity(input: $input) { entity { id } errors { message } } }",
                Map.of("kind", "COMPANY", "name", Map.of("value", name, "language", "en")));
    }

    private static String document(String url) {
        return recorded(
                "mutation ($input: RecordDocumentInput!) { result: recordDocument(input: $input) { document { id } errors { message } } }",
                Map.of("title", HOSTILE, "language", "en", "url", url, "text", HOSTILE + " " + LONG));
    }

    private static String claim(String document, String subject, String predicate, Map<String, ?> value) {
        return recorded(
                "mutation ($input: RecordClaimsInput!) { result: recordClaims(input: $input) { claims { id } errors { message } } }",
                Map.of(
                        "claims",
                        List.of(Map.of(
                                "document", document,
                                "subject", Map.of("id", subject),
                                "predicate", predicate,
                                "value", value,
                                "printed", HOSTILE,
                                "evidence", List.of(Map.of("start", 0, "end", 20))))));
    }

    @Test
    void hostileDataIsShownAsTextOnEveryPage() {
        String one = entity(HOSTILE);
        String other = entity(LONG);
        String document = document("https://hostile.example/%22%3E%3Cscript%3E");
        String supplies = claim(document, one, "supplies", Map.of("entity", Map.of("id", other)));
        claim(document, one, "plans", Map.of("text", Map.of("value", HOSTILE, "language", "en")));
        String fact = TestClient.data("{ node(id: \"%s\") { ... on Claim { fact { id } } } }".formatted(supplies))
                .at("/node/fact/id")
                .asText();
        List<String> addresses = List.of(
                "/",
                "/explore/" + one,
                "/explore/" + one + "?tab=relations",
                "/explore/" + one + "?tab=timeline",
                "/explore/" + one + "?tab=documents",
                "/explore/" + one + "?tab=claims",
                "/explore/" + other,
                "/explore/" + fact,
                "/explore/" + supplies,
                "/explore/" + document,
                "/explore/documents",
                "/explore/search?q=Hostile",
                "/explore/timeline?entity=" + one,
                "/explore/graph?from=" + one + "&to=" + other,
                "/explore/data");
        try (var window = new BrowserWindow(Chromium.browser(), service, "en", 1440, ColorScheme.LIGHT)) {
            window.open("/");
            for (String address : addresses) {
                Page page = window.go(address);
                for (int width : List.of(390, 1440)) {
                    page.setViewportSize(width, 900);
                    assertHarmless(window, page);
                }
            }
            window.assertQuiet();
        }
    }

    private static void assertHarmless(BrowserWindow window, Page page) {
        window.assertFits();
        assertEquals(null, page.evaluate("document.hostile ?? null"), page.url());
        assertEquals(0, page.locator("#app img, #app script").count(), page.url());
        assertEquals(
                0, page.locator("a[href^='javascript:' i], a[href^='data:' i]").count(), page.url());
        assertEquals(false, page.evaluate("""
                () => {
                  const shown = document.getElementById('app').cloneNode(true);
                  shown.querySelectorAll('.tx').forEach((text) => text.remove());
                  return /[\\u202A-\\u202E\\u2066-\\u2069]/.test(shown.textContent);
                }"""), page.url());
    }
}
