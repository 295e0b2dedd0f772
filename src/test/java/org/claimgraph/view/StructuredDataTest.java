package org.claimgraph.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.TestClient;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.BundleImporter;
import org.claimgraph.ingest.CollectingSink;
import org.claimgraph.ingest.ImportOptions;
import org.claimgraph.ingest.ImportReport;
import org.claimgraph.ingest.ImportRunner;
import org.claimgraph.ingest.ImportStatus;
import org.claimgraph.ingest.bods.BodsFormat;
import org.claimgraph.ingest.csv.SpreadsheetFormat;
import org.claimgraph.ingest.files.ImportSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the files of other formats say once they are in the graph. */
@QuarkusTest
@Tag("database")
class StructuredDataTest {
    private static final Predicates PREDICATES = new Predicates();

    @Inject
    BundleImporter importer;

    @Inject
    ImportRunner runner;

    private static List<String> facts(String entity, String arguments) {
        List<String> facts = new ArrayList<>();
        JsonNode read = TestClient.data(
                "{ entity(id: \"entity/%s\") { facts(%s) { state value { display } } } }".formatted(entity, arguments));
        read.at("/entity/facts")
                .forEach(fact -> facts.add(fact.at("/value/display").asText() + " "
                        + fact.get("state").asText()));
        return facts.stream().sorted().toList();
    }

    /** Other tests may have recorded the same claims before. */
    private void assertIsRecordedWhole(CollectingSink read, String dataSet) {
        importer.load(read.bundle(dataSet));
        assertEquals(0, importer.load(read.bundle(dataSet + " again")));
    }

    @Test
    void ownershipThatWasUpdatedIsNoConflict() {
        importer.load(CollectingSink.read(new BodsFormat(PREDICATES), "/bods/tecido.json")
                .bundle("tecido"));
        String on = "predicates: [\"ownershipShare\"], validAt: \"%s\"";
        assertEquals(
                List.of("40 % of equity SINGLE_SOURCE", "40 % of votes SINGLE_SOURCE"),
                facts("test-018AF6B3EB", on.formatted("2022-01-01")));
        assertEquals(
                List.of("60 % of equity SINGLE_SOURCE", "60 % of votes SINGLE_SOURCE"),
                facts("test-033E84672B", on.formatted("2022-01-01")));
        for (String party : List.of("test-018AF6B3EB", "test-033E84672B", "test-01B68D7633")) {
            assertTrue(
                    facts(party, "includeDeprecated: true").stream()
                            .noneMatch(fact -> fact.endsWith("CONTESTED") || fact.endsWith("NOT_COMPARABLE")),
                    party);
        }
    }

    @Test
    void itemOfWikidataIsRecordedWhole() throws IOException {
        assertEquals(0, rejectedOf("wikidata/made-up-company.json"));
        assertEquals(
                List.of("1998-06-02 SINGLE_SOURCE"),
                facts("wikidata-Q900000001", "predicates: [\"founded\"]").stream()
                        .map(fact -> fact.replace("CORROBORATED", "SINGLE_SOURCE"))
                        .toList());
        assertTrue(facts("wikidata-Q900000001", "predicates: [\"chiefExecutive\"]").stream()
                .noneMatch(fact -> fact.endsWith("CONTESTED")));
        assertEquals(0, rejectedOf("wikidata/Q7747-trimmed.json"));
        assertTrue(facts("wikidata-Q7747", "predicates: [\"citizenship\", \"holdsPosition\"]").stream()
                .noneMatch(fact -> fact.endsWith("CONTESTED")));
    }

    private int rejectedOf(String file) throws IOException {
        ImportSource source = ImportSource.of(Path.of("src/test/resources").resolve(file), "structured-" + file);
        ImportReport report = runner.run(source, ImportOptions.DEFAULT, _ -> {});
        assertEquals(ImportStatus.PUBLISHED, report.status(), report::toString);
        return report.counts().getLast().rejected();
    }

    @Test
    void spreadsheetsAreRecordedWhole() {
        for (String name : List.of("deals", "beteiligungen")) {
            CollectingSink sheet = CollectingSink.read(
                    new SpreadsheetFormat(PREDICATES),
                    name + ".csv",
                    CollectingSink.bytes("/csv/" + name + ".csv"),
                    new String(CollectingSink.bytes("/csv/" + name + ".mapping.json"), StandardCharsets.UTF_8));
            assertIsRecordedWhole(sheet, name);
        }
        List<String> shares = facts("test-person-ana-nunez", "predicates: [\"ownershipShare\"]");
        assertEquals(1, shares.size());
        assertTrue(shares.getFirst().endsWith("SINGLE_SOURCE"), shares::toString);
    }
}
