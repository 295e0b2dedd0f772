package org.claimgraph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimgraph.TestClient;
import org.claimgraph.ingest.files.ImportSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims with quotes instead of offsets are anchored in the text of their document. */
@QuarkusTest
class QuoteImportTest {
    private static final Path FOLDER = Path.of("src/test/resources/extraction");
    private static final String DATA_SET = "quotes";
    private static final String DOCUMENT =
            "{\"id\":\"%1$s\",\"language\":\"en\",\"title\":\"A short note\",\"content\":\"Alpha pays Beta 5 euro. Alpha pays Beta 5 euro. %1$s\"}";
    private static final String ALPHA =
            "{\"id\":\"quoted-alpha\",\"kind\":\"COMPANY\",\"names\":[{\"value\":\"Alpha\",\"language\":\"en\",\"kind\":\"PRIMARY\"}]}";

    @Inject
    ImportRunner runner;

    @TempDir
    Path folder;

    @AfterEach
    void remove() {
        runner.remove(DATA_SET, new ImportOptions(false, false, true, null));
    }

    private ImportReport run(Path path) throws IOException {
        return runner.run(ImportSource.of(path, DATA_SET), ImportOptions.DEFAULT, _ -> {});
    }

    private ImportReport importClaim(String evidence) throws IOException {
        return importClaim("quoted-doc", evidence);
    }

    private ImportReport importClaim(String document, String evidence) throws IOException {
        Path file = folder.resolve("lines.jsonl");
        Files.writeString(
                file,
                String.join(
                        "\n",
                        DOCUMENT.formatted(document),
                        ALPHA,
                        "{\"document\":\"%s\",\"subject\":\"quoted-alpha\",\"predicate\":\"plans\",\"value\":{\"text\":{\"value\":\"to pay\",\"language\":\"en\"}},\"modality\":\"ASSERTED\",\"evidence\":[%s]}"
                                .formatted(document, evidence)));
        return run(file);
    }

    private static JsonNode claims(String document) {
        return TestClient.data(
                        "{ claims(first: 20, filter: {document: {equals: \"document/" + document
                                + "\"}}) { nodes { id predicate { key } attribution { agent { id } agentText role } evidence { start end match quote } } } }")
                .at("/claims/nodes");
    }

    @Test
    void fiveQuotedClaimsAreAnchoredToTheCharacter() throws IOException {
        ImportReport report = run(FOLDER);

        assertEquals(ImportStatus.PUBLISHED, report.status(), report::toString);
        assertEquals(5, report.counts().getLast().added(), report::toString);
        JsonNode expected = TestClient.JSON
                .readTree(Files.readString(FOLDER.resolve("expected-offsets.json")))
                .get("claims");
        List<String> offsets = claims("harbourlight-2024-05-14")
                .valueStream()
                .map(claim -> claim.at("/evidence/0"))
                .map(one -> one.get("start").asInt() + " " + one.get("end").asInt() + " "
                        + one.get("match").asText())
                .sorted()
                .toList();
        assertEquals(
                expected.valueStream()
                        .map(one ->
                                one.get("start").asInt() + " " + one.get("end").asInt() + " "
                                        + one.get("matchQuality").asText())
                        .sorted()
                        .toList(),
                offsets);
        assertTrue(claims("harbourlight-2024-05-14")
                .valueStream()
                .allMatch(claim -> claim.at("/attribution/0/agent/id").asText().equals("entity/harbourlight")));
        assertEquals(5, run(FOLDER).counts().getLast().known());
    }

    @Test
    void quoteThatIsNotInTheTextIsReportedAndTheClaimKept() throws IOException {
        ImportReport report = importClaim("{\"quote\":\"Gamma sells everything\"}");

        assertEquals(1, report.findingCounts().get("quote-not-found"));
        JsonNode claim = claims("quoted-doc").get(0);
        assertEquals("ORPHAN", claim.at("/evidence/0/match").asText());
        assertTrue(claim.at("/evidence/0/quote").isNull());
        assertEquals("A short note", claim.at("/attribution/0/agentText").asText());
    }

    @Test
    void ambiguousQuoteIsReportedWithItsPlaces() throws IOException {
        ImportReport report = importClaim("{\"quote\":\"pays Beta\"}");

        assertEquals(1, report.findingCounts().get("ambiguous-quote"));
        assertTrue(report.findings().getFirst().message().contains("6 to 15, 30 to 39"), report::toString);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findingsOfRedactedClaimLoseTheirMessages(boolean isRemoved) throws IOException {
        String secret = "Delta owes a fortune";
        String document = "quoted-redacted-" + isRemoved;
        ImportReport report = importClaim(document, "{\"quote\":\"" + secret + "\"}");
        String run = report.run();
        assertEquals(1, claims(document).size(), report::toString);
        String claim = claims(document).get(0).get("id").asText();
        assertTrue(finding(run).get("message").asText().contains(secret));
        if (isRemoved) {
            remove();
        }

        TestClient.as(
                        "ADMIN",
                        "mutation($input: RedactClaimInput!) { redactClaim(input: $input) { errors { message } } }",
                        Map.of("input", Map.of("claim", claim, "reason", "court order")))
                .data();

        assertEquals(FindingRedaction.MESSAGE, finding(run).get("message").asText());
        assertEquals("quote-not-found", finding(run).get("kind").asText());
    }

    private static JsonNode finding(String run) {
        return TestClient.data(
                        "query($id: ID!) { importRun(id: $id) { findings { kind line message } } }", Map.of("id", run))
                .at("/importRun/findings/0");
    }
}
