package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GraphiQL with everything it loads, the schema and the health endpoints are served. */
@QuarkusTest
class WebPagesTest {
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"#]+)\"");

    @Test
    void everythingThatGraphiqlLoadsIsServed() {
        String page = TestClient.given()
                .get("/graphiql")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> loaded =
                LOADED.matcher(page).results().map(found -> found.group(1)).toList();
        assertTrue(loaded.size() > 3, () -> "the page loads " + loaded);
        for (String path : loaded) {
            Response response = TestClient.given().get("/" + path);
            assertEquals(200, response.statusCode(), path);
            assertTrue(response.asByteArray().length > 0, path);
        }
    }

    @ParameterizedTest
    @CsvSource({"/, ./", "/explore/conflicts, ../", "/explore/entity/openai, ../../"})
    void explorerIsServedWithAStrictPolicy(String path, String base) {
        Response response = TestClient.given().get(path);
        assertEquals(200, response.statusCode());
        assertTrue(response.asString().contains("<base href=\"" + base + "\">"), response.asString());
        String policy = response.header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none';"), policy);
        assertFalse(policy.contains("unsafe"), policy);
    }

    @Test
    void filesOfTheExplorerAreCompressedAndRevalidated() {
        Response first = TestClient.given().header("Accept-Encoding", "gzip").get("/web/app.js");
        assertEquals(200, first.statusCode());
        assertEquals("gzip", first.header("Content-Encoding"));
        String tag = first.header("ETag");
        assertEquals(
                304,
                TestClient.given()
                        .header("If-None-Match", tag)
                        .get("/web/app.js")
                        .statusCode());
        assertEquals(404, TestClient.given().get("/web/nothing.js").statusCode());
    }

    @Test
    void exampleQueriesAreServed() {
        List<String> titles =
                TestClient.given().get("/graphiql/examples.json").jsonPath().getList("title");
        assertFalse(titles.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql-ui", "/graphql-ui/index.html"})
    void otherPathsRedirectToGraphiql(String path) {
        Response response = TestClient.given().redirects().follow(false).get(path);
        assertEquals(302, response.statusCode());
        assertTrue(response.header("Location").endsWith("graphiql"), response.header("Location"));
    }

    @ParameterizedTest
    @CsvSource({"/q/health/live", "/q/health/ready", "/q/health/started", "/graphql/schema.graphql"})
    void pathIsServed(String path) {
        assertEquals(200, TestClient.given().get(path).statusCode());
    }
}
