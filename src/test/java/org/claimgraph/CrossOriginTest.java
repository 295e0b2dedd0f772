package org.claimgraph;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What web pages of other origins may do when one origin is allowed. */
@QuarkusTest
@TestProfile(OldLedgerTest.OldLedger.class)
class CrossOriginTest {
    static final String ALLOWED = "http://app.example:5173";

    private static final String QUERY = "{\"query\":\"{ __typename }\"}";

    @TestHTTPResource
    URI service;

    private static RequestSpecification from(String origin) {
        return given().header("Origin", origin);
    }

    /** The page may read the response, and the browser sends nothing that identifies its user. */
    private static void assertAllowed(Response response) {
        assertEquals(ALLOWED, response.header("Access-Control-Allow-Origin"));
        assertNotEquals("true", response.header("Access-Control-Allow-Credentials"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /graphql?query=%7B__typename%7D, 200",
        "GET, /graphql?query=%7B, 200",
        "POST, /graphql, 200",
        "GET, /graphql/schema.graphql, 200",
        "GET, /exports/bundle, 200",
        "GET, /exports/none, 400",
        "GET, /reconcile, 200",
        "POST, /imports, 401",
        "GET, /imports/none, 404"
    })
    void allowedPagesReadResponsesAndErrors(String method, String address, int status) {
        RequestSpecification request = from(ALLOWED).urlEncodingEnabled(false);
        if (method.equals("POST")) {
            request.contentType("application/json").body(QUERY);
        }
        Response response = request.request(method, address);
        assertEquals(status, response.statusCode(), response.asString());
        assertAllowed(response);
        String exposed = response.header("Access-Control-Expose-Headers");
        for (String header : new String[] {"Retry-After", "Location", "Content-Disposition"}) {
            assertTrue(exposed.contains(header), exposed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /graphql, content-type",
        "POST, /graphql, 'authorization,content-type'",
        "GET, /graphql, authorization",
        "POST, /imports, 'authorization,content-type'",
        "GET, /exports/bundle, authorization"
    })
    void preflightOfAnAllowedPageAllowsMethodAndHeaders(String method, String address, String headers) {
        Response response = from(ALLOWED)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", headers)
                .options(address);
        assertEquals(200, response.statusCode());
        assertAllowed(response);
        assertTrue(response.header("Access-Control-Allow-Methods").contains(method));
        for (String header : headers.split(",")) {
            assertTrue(response.header("Access-Control-Allow-Headers")
                    .toLowerCase(Locale.ROOT)
                    .contains(header));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "https://app.example:5173",
                "http://app.example",
                "http://app.example:5173.evil.example",
                "null"
            })
    void otherPagesAreRejected(String origin) throws Exception {
        for (String address : new String[] {"/graphql", "/imports"}) {
            Response posted =
                    from(origin).contentType("application/json").body(QUERY).post(address);
            assertEquals(403, posted.statusCode());
            assertNull(posted.header("Access-Control-Allow-Origin"));
            Response preflight =
                    from(origin).header("Access-Control-Request-Method", "POST").options(address);
            assertEquals(403, preflight.statusCode());
            assertNull(preflight.header("Access-Control-Allow-Origin"));
        }
        Response exported = from(origin).get("/exports/bundle");
        assertEquals(403, exported.statusCode());
        assertThrows(IOException.class, () -> TestSocket.open(service, Map.of("Origin", origin)));
    }

    @Test
    void allowedAndOwnPagesOpenWebSockets() throws Exception {
        for (String origin : new String[] {ALLOWED, "http://localhost:" + service.getPort()}) {
            try (TestSocket socket = TestSocket.open(service, Map.of("Origin", origin))) {
                socket.send("{\"type\":\"connection_init\"}");
                assertEquals("connection_ack", socket.next().path("type").asText());
            }
        }
    }

    @Test
    void ownPagesAndOtherClientsNeedNoPermission() {
        Response own = from("http://" + service.getAuthority())
                .contentType("application/json")
                .body(QUERY)
                .post("/graphql");
        assertEquals(200, own.statusCode());
        Response program = given().contentType("application/json").body(QUERY).post("/graphql");
        assertEquals(200, program.statusCode());
        assertNull(program.header("Access-Control-Allow-Origin"));
    }
}
