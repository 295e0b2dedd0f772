package org.claimgraph.ingest.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimgraph.TestClient;
import org.claimgraph.TestKeys;
import org.claimgraph.TestSocket;
import org.claimgraph.act.LedgerLock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Uploads of files, whose imports go on in the background. */
@QuarkusTest
@Tag("database")
class UploadTest {
    @Inject
    LedgerLock lock;

    @TestHTTPResource
    URI service;

    private static String lines(String set, int claims) {
        StringBuilder lines = new StringBuilder();
        lines.append("{\"type\":\"document\",\"id\":\"%s-doc\",\"language\":\"en\",\"title\":\"Register\"}\n"
                .formatted(set));
        lines.append(
                "{\"type\":\"entity\",\"id\":\"%1$s-a\",\"kind\":\"COMPANY\",\"names\":[{\"value\":\"%1$s\",\"language\":\"en\",\"script\":\"Latn\",\"kind\":\"PRIMARY\"}]}\n"
                        .formatted(set));
        for (int i = 0; i < claims; i++) {
            lines.append(
                    "{\"type\":\"claim\",\"document\":\"%1$s-doc\",\"subject\":\"%1$s-a\",\"predicate\":\"valuation\",\"value\":{\"money\":{\"amount\":\"%2$d\",\"currency\":\"EUR\",\"bound\":\"EXACT\"}},\"modality\":\"ASSERTED\",\"attribution\":[{\"agentText\":\"Register\",\"role\":\"PUBLISHER\"}],\"record\":\"%2$d\"}\n"
                            .formatted(set, i + 1));
        }
        return lines.toString();
    }

    private static RequestSpecification as(String role) {
        return RestAssured.given().header("Authorization", "Bearer " + TestKeys.text(role));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode run(String id) {
        return TestClient.data(
                        "query($id: ID!) { importRun(id: $id) { status problem dataSet endedAt counts { kind read added } } }",
                        Map.of("id", id))
                .get("importRun");
    }

    /** Waits by the subscription, which ends with the import. */
    private JsonNode ended(String id) throws Exception {
        try (TestSocket socket = TestSocket.initialised(service)) {
            socket.subscribe(
                    "p",
                    "subscription($id: ID!) { importProgress(id: $id) { status endedAt counts { kind read } } }",
                    Map.of("id", id));
            JsonNode last = null;
            for (JsonNode message = socket.next();
                    !message.path("type").asText().equals("complete");
                    message = socket.next()) {
                assertEquals("next", message.path("type").asText(), message::toString);
                last = message.at("/payload/data/importProgress");
            }
            return last;
        }
    }

    private static String accepted(Response response) {
        assertEquals(202, response.statusCode(), response::asString);
        String id = response.jsonPath().getString("id");
        assertEquals("/imports/" + id, response.header("Location"));
        return id;
    }

    private static long temporaryDirectories() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("claimgraph-upload-"))
                    .count();
        }
    }

    @Test
    void bodyIsImportedAsAFileOfThatName() throws Exception {
        String id = accepted(as("CURATOR")
                .contentType("application/x-ndjson")
                .body(bytes(lines("up-raw", 3)))
                .post("/imports?file=up-raw.jsonl"));

        assertEquals("PUBLISHED", ended(id).get("status").asText());
        JsonNode run = run(id);
        assertEquals("up-raw", run.get("dataSet").asText());
        assertEquals(3, run.at("/counts/2/added").asInt(), run::toString);
        JsonNode act = TestClient.data(
                        "{ acts(by: \"" + TestKeys.name("CURATOR") + "\", first: 100) { nodes { id kind } } }")
                .at("/acts/nodes");
        assertTrue(act.toString().contains(id), act::toString);
        assertEquals("PUBLISHED", RestAssured.get("/imports/" + id).jsonPath().getString("status"));
    }

    @Test
    void partsAreImportedAsOneDataSet() throws Exception {
        String all = lines("up-parts", 2);
        int end = all.indexOf('\n', all.indexOf("\"entity\"")) + 1;
        String id = accepted(as("CURATOR")
                .multiPart("one", "entities.jsonl", bytes(all.substring(0, end)))
                .multiPart("two", "claims.jsonl", bytes(all.substring(end)))
                .post("/imports?dataset=up-parts"));

        assertEquals("PUBLISHED", ended(id).get("status").asText());
        assertEquals(2, run(id).at("/counts/2/added").asInt());
    }

    @Test
    void dryRunIsListedAndKeepsNothing() throws Exception {
        String id =
                accepted(as("CURATOR").body(bytes(lines("up-dry", 1))).post("/imports?file=up-dry.jsonl&dryRun=true"));

        assertEquals("DRY_RUN", ended(id).get("status").asText());
        assertTrue(TestClient.data("{ entity(id: \"entity/up-dry-a\") { id } }")
                .get("entity")
                .isNull());
    }

    /** The limit of the bodies of other requests does not hold. */
    @Test
    void largeFileIsStreamedAndItsTemporaryFilesAreDeleted() throws Exception {
        long before = temporaryDirectories();
        String id = accepted(as("CURATOR")
                .body(bytes(lines("up-large", 1) + "\n".repeat(12_000_000)))
                .post("/imports?file=up-large.jsonl"));

        assertEquals("PUBLISHED", ended(id).get("status").asText());
        // They are deleted just after the import is listed as ended.
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            while (temporaryDirectories() > before) {
                Thread.onSpinWait();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "401, UNAUTHENTICATED, , file=x.jsonl",
        "403, FORBIDDEN, READER, file=x.jsonl",
        "400, BAD_INPUT, CURATOR, dataset=x",
        "400, BAD_INPUT, CURATOR, file=x.jsonl&dryRun=yes",
        "400, BAD_INPUT, CURATOR, file=x.jsonl&nothing=1",
        "400, BAD_INPUT, CURATOR, file=..",
    })
    void wrongUploadIsRefused(int status, String code, String role, String parameters) throws IOException {
        long before = temporaryDirectories();
        RequestSpecification request = role == null ? RestAssured.given() : as(role);
        Response refused = request.body(bytes(lines("up-refused", 1))).post("/imports?" + parameters);

        assertEquals(status, refused.statusCode(), refused::asString);
        assertEquals(code, refused.jsonPath().getString("errors[0].extensions.code"));
        assertTrue(temporaryDirectories() <= before);
        assertTrue(TestClient.data("{ entity(id: \"entity/up-refused-a\") { id } }")
                .get("entity")
                .isNull());
    }

    @Test
    void severalFilesNeedTheNameOfTheDataSet() {
        Response refused = as("CURATOR")
                .multiPart("one", "a.jsonl", bytes("{}"))
                .multiPart("two", "b.jsonl", bytes("{}"))
                .post("/imports");
        assertEquals(400, refused.statusCode());
        assertTrue(refused.asString().contains("dataset"), refused::asString);
    }

    @Test
    void tooLargeUploadIsRefusedBeforeItIsRead() throws Exception {
        try (var connection = new org.claimgraph.attack.RawConnection(service.getPort())) {
            var response = connection
                    .send("POST /imports?file=x.jsonl HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                            + TestKeys.text("CURATOR") + "\r\nContent-Length: 5000000000\r\n\r\nabc")
                    .read(Duration.ofSeconds(10));
            assertEquals(413, response.status(), response::toString);
        }
    }

    @Test
    void onlyPostIsAnswered() {
        assertEquals(405, as("CURATOR").get("/imports").statusCode());
        assertEquals(404, RestAssured.get("/imports/nothing").statusCode());
    }

    @Test
    void acceptedUploadWaitsForAnotherWriter() throws Exception {
        String id = QuarkusTransaction.requiringNew().call(() -> {
            lock.acquire();
            String started =
                    accepted(as("CURATOR").body(bytes(lines("up-busy", 1))).post("/imports?file=up-busy.jsonl"));
            Response second = as("CURATOR").body(bytes(lines("up-busy", 1))).post("/imports?file=up-next.jsonl");
            assertEquals(409, second.statusCode(), second::asString);
            assertEquals("RUNNING", run(started).get("status").asText());
            return started;
        });
        assertEquals("PUBLISHED", ended(id).get("status").asText());
        assertEquals(1, run(id).at("/counts/2/added").asInt());
    }

    @Test
    void smallDataIsImportedByAMutation() throws Exception {
        String mutation =
                "mutation($input: ImportDataInput!) { importData(input: $input) { errors { message code path } importRun { id status } } }";
        Map<String, Object> body = Map.of(
                "query",
                mutation,
                "variables",
                Map.of(
                        "input",
                        Map.of("dataSet", "up-mutation", "content", lines("up-mutation", 2), "fileName", "up.jsonl")));
        assertEquals(
                "UNAUTHENTICATED",
                RestAssured.given()
                        .contentType("application/json")
                        .body(body)
                        .post("/graphql")
                        .jsonPath()
                        .getString("errors[0].extensions.code"));

        Response response =
                as("CURATOR").contentType("application/json").body(body).post("/graphql");

        List<?> errors = response.jsonPath().getList("data.importData.errors");
        assertEquals(List.of(), errors, response::asString);
        assertEquals(
                "PUBLISHED",
                ended(response.jsonPath().getString("data.importData.importRun.id"))
                        .get("status")
                        .asText());
        assertFalse(TestClient.data("{ entity(id: \"entity/up-mutation-a\") { id } }")
                .get("entity")
                .isNull());
    }

    @Test
    void progressOfAnUnknownImportIsAnError() throws Exception {
        try (TestSocket socket = TestSocket.initialised(service)) {
            socket.subscribe("x", "subscription { importProgress(id: \"nothing\") { status } }", Map.of());
            assertEquals(
                    "NOT_FOUND", socket.next().at("/payload/0/extensions/code").asText());
        }
    }
}
