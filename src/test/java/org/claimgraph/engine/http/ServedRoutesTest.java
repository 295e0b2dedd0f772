package org.claimgraph.engine.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.CoreMatchers.equalTo;
import static org.hamcrest.CoreMatchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import org.claimgraph.attack.RawConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which routes the whole service serves: none leads to SmallRye's own engine. */
@QuarkusTest
class ServedRoutesTest {
    @TestHTTPResource
    URI service;

    private RawConnection.Response send(String request) throws Exception {
        try (RawConnection connection = new RawConnection(service.getPort())) {
            return connection.send(request).read(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /graphql/x",
        "GET, //graphql",
        "GET, /%67raphql",
        "GET, /graphql%2F",
        "GET, /./graphql",
        "GET, /x/../graphql",
        "GET, /graphql/schema.graphql",
        "GET, /graphql-ui/",
        "GET, /graphql-ui/graphql",
        "GET, /q/health/live",
        "GET, /",
        "CONNECT, /graphql"
    })
    void webSocketsAreRejectedAtOtherAddresses(String method, String address) throws Exception {
        var response =
                send(method + " " + address + " HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + "Sec-WebSocket-Protocol: graphql-transport-ws\r\nOrigin: http://evil.example\r\n\r\n");
        assertTrue(response.status() >= 400, response.head());
        assertTrue(method.equals("CONNECT") || response.status() == 501, response.head());
    }

    /** SmallRye's own WebSockets would accept the older protocol and every origin. */
    @ParameterizedTest
    @CsvSource({
        "GET, /graphql, graphql-ws, http://localhost, 403",
        "GET, /graphql, graphql-transport-ws, http://evil.example, 403",
        "GET, /graphql/, graphql-transport-ws, http://evil.example, 403",
        "GET, /graphql?query=%7B__typename%7D, graphql-transport-ws, http://evil.example, 403",
        "GET, /graphql, graphql-ws, http://x, 400",
        "POST, /graphql, graphql-transport-ws, http://x, 405",
    })
    void webSocketsOfOtherOriginsAndProtocolsAreRejected(
            String method, String address, String protocol, String origin, int status) throws Exception {
        var response =
                send(method + " " + address + " HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + "Sec-WebSocket-Protocol: " + protocol + "\r\nOrigin: " + origin + "\r\n\r\n");
        assertEquals(status, response.status(), response.head());
    }

    /** SmallRye's engine would answer a query in a body of plain text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql",
                "/graphql/",
                "//graphql",
                "/%67raphql",
                "/graphql/x",
                "/graphql;x",
                "/graphql%2F",
                "/x/../graphql"
            })
    void stockEngineIsUnreachable(String address) throws Exception {
        String body = "{ __typename }";
        var response =
                send("POST " + address + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/graphql\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body);
        assertTrue(response.status() >= 400 && response.status() < 500, response::toString);
        assertTrue(!response.body().contains("\"data\""), response::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql/x", "/graphql/schema.json", "/graphql-ui/x"})
    void otherAddressesAreNotFound(String address) {
        given().get(address).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"})
    void browserIsRedirectedToGraphiql(String accept) {
        given().redirects()
                .follow(false)
                .header("Accept", accept)
                .get("/graphql")
                .then()
                .statusCode(302)
                .header("Location", "graphiql");
        given().urlEncodingEnabled(false)
                .accept("text/html")
                .get("/graphql?query=%7B__typename%7D")
                .then()
                .statusCode(406);
        given().accept("application/json").get("/graphql").then().statusCode(400);
    }

    @Test
    void subscriptionOverHttpIsRejected() {
        given().contentType("application/json")
                .body("{\"query\":\"subscription { claimRecorded { id } }\"}")
                .post("/graphql")
                .then()
                .body("errors[0].message", startsWith("A subscription needs a WebSocket connection"));
    }

    @Test
    void livenessHasTheFormatOfMicroProfileHealth() {
        given().get("/q/health/live")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("status", equalTo("UP"))
                .body("checks.size()", equalTo(0));
    }

    @Test
    void otherOriginsAreNotAllowedByDefault() {
        var headers = given().header("Origin", "http://localhost:5173")
                .header("Access-Control-Request-Method", "POST")
                .options("/graphql")
                .headers();
        assertEquals(null, headers.getValue("Access-Control-Allow-Origin"));
    }
}
