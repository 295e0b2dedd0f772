package org.claimgraph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.claimgraph.TestClient;
import org.claimgraph.act.ActKind;
import org.claimgraph.act.CurrentAct;
import org.claimgraph.act.LedgerLock;
import org.claimgraph.claim.Ledger;
import org.claimgraph.claim.Rank;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.ingest.files.ImportSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deltas of FollowTheMoney touch only what they name, and no import undoes what a curator decided. */
@QuarkusTest
@Tag("database")
class DeltaImportTest {
    private static final String DATA_SET = "deltas";
    private static final Path FILES = Path.of("src/test/resources/ftm");

    @Inject
    ImportRunner runner;

    @Inject
    Ledger ledger;

    @Inject
    LedgerLock lock;

    @Inject
    CurrentAct act;

    @TempDir
    Path folder;

    private ImportReport run(String file) throws IOException {
        return run(FILES.resolve(file));
    }

    private ImportReport run(Path file) throws IOException {
        ImportReport report =
                runner.run(ImportSource.of(file, DATA_SET), new ImportOptions(false, false, true, null), _ -> {});
        assertEquals(ImportStatus.PUBLISHED, report.status(), report::toString);
        return report;
    }

    @AfterEach
    void remove() {
        runner.remove(DATA_SET, new ImportOptions(false, false, true, null));
    }

    /** The values of the claims that count. */
    private static List<String> values(String entity, String predicate) {
        JsonNode nodes = TestClient.as(
                        "READER",
                        "{ claims(first: 50, filter: {subject: {equals: \"entity/%s\"}, predicates: [\"%s\"]}) { nodes { retractedAt value { display } supersededBy { id retractedAt } } } }"
                                .formatted(entity, predicate),
                        Map.of())
                .data()
                .at("/claims/nodes");
        return nodes.valueStream()
                .filter(claim -> claim.get("retractedAt").isNull()
                        && claim.get("supersededBy")
                                .valueStream()
                                .allMatch(one -> !one.get("retractedAt").isNull()))
                .map(claim -> claim.at("/value/display").asText())
                .sorted()
                .toList();
    }

    @Test
    void secondDeltaCorrectsAndRetractsOnlyWhatItNames() throws IOException {
        run("made-up-delta-1.json");
        assertEquals(List.of("1999"), values("mu-acme", "founded"));
        assertEquals(List.of("40 % of equity"), shares());
        assertFalse(values("mu-acme", "founded").isEmpty());

        ImportReport second = run("made-up-delta-2.json");
        assertEquals(List.of("1989-11"), values("mu-acme", "founded"));
        assertEquals(List.of("35 % of equity"), shares());
        assertTrue(second.counts().getLast().superseded() >= 2, second::toString);
        assertEquals(List.of("1975-08"), values("mu-rita", "birthDate"), "not named by the second delta");

        ImportReport third = run("made-up-delta-2.json");
        assertEquals(0, third.counts().getLast().added(), third::toString);
        assertEquals(
                0,
                third.counts().getLast().retracted() + third.counts().getLast().superseded(),
                third::toString);
    }

    private static List<String> shares() {
        return values("mu-rita", "ownershipShare");
    }

    private void curate(Runnable decision) {
        QuarkusTransaction.requiringNew().run(() -> {
            lock.acquire();
            act.begin(ActKind.CURATION, "a curator", "It is wrong.", Instant.now());
            decision.run();
        });
    }

    /** Imports a company with one claim; the key of the claim. */
    private String importFirm(Path file, String id) throws IOException {
        Files.writeString(
                file,
                "{\"id\": \"%1$s\", \"schema\": \"Company\", \"properties\": {\"name\": [\"%1$s\"], \"incorporationDate\": [\"2001\"]}}\n"
                        .formatted(id));
        run(file);
        return IdFamily.CLAIM.key(
                TestClient.data("{ claims(filter: {subject: {equals: \"entity/" + id + "\"}}) { nodes { id } } }")
                        .at("/claims/nodes/0/id")
                        .asText());
    }

    @Test
    void claimThatACuratorRetractedStaysRetracted() throws IOException {
        Path file = folder.resolve("decided.ijson");
        String claim = importFirm(file, "decided-firm");
        curate(() -> ledger.retract(List.of(claim), Instant.now()));

        ImportReport again = run(file);

        assertEquals(1, again.findingCounts().get("retracted-by-curator"), again::toString);
        assertEquals(1, again.counts().getLast().known(), again::toString);
        assertEquals(List.of(), values("decided-firm", "founded"));
    }

    @Test
    void rankThatACuratorGaveIsReportedWhereTheFileDisagrees() throws IOException {
        Path file = folder.resolve("ranked.ijson");
        String claim = importFirm(file, "ranked-firm");
        curate(() -> ledger.rank(claim, Rank.DEPRECATED, "It is wrong.", Instant.now()));

        ImportReport again = run(file);

        assertEquals(1, again.findingCounts().get("ranked-by-curator"), again::toString);
        assertTrue(again.findings().toString().contains("a curator ranked it as DEPRECATED"), again::toString);
    }
}
