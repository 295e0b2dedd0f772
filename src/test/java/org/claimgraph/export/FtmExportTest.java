package org.claimgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimgraph.TestClient;
import org.claimgraph.TestKeys;
import org.claimgraph.claim.ClaimSelection;
import org.claimgraph.ingest.ImportOptions;
import org.claimgraph.ingest.ImportRunner;
import org.claimgraph.ingest.files.ImportSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was imported from FollowTheMoney is exported as it was; what it cannot say is counted. */
@QuarkusTest
@Tag("database")
class FtmExportTest {
    @Inject
    ImportRunner runner;

    @Inject
    Exports exports;

    @TempDir
    Path folder;

    private void runImport(Path file, String dataSet) throws IOException {
        runner.run(ImportSource.of(file, dataSet), ImportOptions.DEFAULT, _ -> {});
    }

    private void remove(String dataSet) {
        runner.remove(dataSet, new ImportOptions(false, false, true, null));
    }

    /** Each entity with its values in order, by id; values of one link in several lines are united. */
    private static Map<String, String> entities(String lines) throws IOException {
        Map<String, String> entities = new TreeMap<>();
        for (String line : lines.lines().filter(one -> !one.isBlank()).toList()) {
            JsonNode entity = TestClient.JSON.readTree(line);
            Map<String, List<String>> properties = new TreeMap<>();
            entity.get("properties").properties().forEach(property -> {
                List<String> values = new ArrayList<>();
                property.getValue().forEach(value -> values.add(value.asText()));
                properties.put(property.getKey(), values.stream().sorted().toList());
            });
            List<String> referents = new ArrayList<>();
            entity.path("referents").forEach(referent -> referents.add(referent.asText()));
            entities.put(
                    entity.get("id").asText(),
                    entity.get("schema").asText() + properties + (referents.isEmpty() ? "" : referents));
        }
        return entities;
    }

    private static void assertEqualEntities(Map<String, String> expected, Map<String, String> actual) {
        expected.forEach((id, entity) -> assertEquals(entity, actual.get(id), id));
        assertEquals(expected.keySet(), actual.keySet());
    }

    private static String export(String dataSet) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + TestKeys.text("READER"))
                .get("/exports/followthemoney?dataSet=" + dataSet)
                .asString();
    }

    @Test
    void realFileIsExportedAsItWasImported() throws IOException {
        Path file = Path.of("src/test/resources/ftm/donations.ijson");
        runImport(file, "ftm-donations");
        try {
            assertEqualEntities(entities(Files.readString(file)), entities(export("ftm-donations")));
        } finally {
            remove("ftm-donations");
        }
    }

    @Test
    void entitiesOfManySchemataAreExportedAsTheyWereImported() throws IOException {
        String lines = """
                {"id": "fx-a", "schema": "Company", "properties": {"name": ["Fx Alpha Ltd"], "alias": ["Fx A"], "leiCode": ["5493001KJTIIGC8Y1R12"], "incorporationDate": ["2001-05"], "legalForm": ["Ltd"], "jurisdiction": ["gb"], "sector": ["mining"], "website": ["https://example.org"]}, "referents": ["fx-old"]}
                {"id": "fx-p", "schema": "Person", "properties": {"name": ["Fx Rita Sand"], "birthDate": ["1975-08"], "nationality": ["gb"], "topics": ["role.pep"]}}
                {"id": "fx-v", "schema": "Vessel", "properties": {"name": ["MV Fx"], "flag": ["pa"], "pastFlags": ["lr"], "imoNumber": ["IMO9074729"], "owner": ["fx-a"]}}
                {"id": "fx-own", "schema": "Ownership", "properties": {"owner": ["fx-p"], "asset": ["fx-a"], "percentage": ["40"], "startDate": ["2001-05-01"]}}
                {"id": "fx-dir", "schema": "Directorship", "properties": {"director": ["fx-p"], "organization": ["fx-a"], "role": ["chair"], "startDate": ["2010"], "endDate": ["2014-12"]}}
                {"id": "fx-pay", "schema": "Payment", "properties": {"payer": ["fx-a"], "beneficiary": ["fx-p"], "amount": ["1200000"], "date": ["2020-06-30"]}}
                {"id": "fx-chf", "schema": "Payment", "properties": {"payer": ["fx-a"], "beneficiary": ["fx-p"], "amount": ["12.50"], "currency": ["CHF"], "amountEur": ["11.7"], "date": ["2020"]}}
                {"id": "fx-sanction", "schema": "Sanction", "properties": {"entity": ["fx-p"], "authority": ["Fx Office"], "program": ["FX1"], "listingDate": ["2022-03-01"]}}
                {"id": "fx-family", "schema": "Family", "properties": {"person": ["fx-p"], "relative": ["fx-q"], "relationship": ["brother"]}}
                {"id": "fx-q", "schema": "Person", "properties": {"name": ["Fx Karl Sand"]}}
                """;
        Path file = folder.resolve("many.ijson");
        Files.writeString(file, lines);
        runImport(file, "ftm-many");
        try {
            assertEqualEntities(entities(lines), entities(export("ftm-many")));
        } finally {
            remove("ftm-many");
        }
    }

    @Test
    void whatTheFormatCannotSayIsCounted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> remarks = exports.write(
                exports.format("followthemoney"),
                new ClaimSelection(List.of(), List.of(), List.of(), List.of("openai-microsoft"), Instant.now()),
                out);
        assertTrue(remarks.stream().anyMatch(line -> line.endsWith(" 5 documents")), remarks::toString);
        assertTrue(remarks.stream().anyMatch(line -> line.contains("predicate \"plans\"")), remarks::toString);
        Map<String, String> entities = entities(out.toString(java.nio.charset.StandardCharsets.UTF_8));
        assertTrue(entities.get("microsoft").startsWith("Company{"), entities.get("microsoft"));
    }
}
