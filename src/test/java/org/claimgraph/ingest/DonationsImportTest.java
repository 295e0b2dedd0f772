package org.claimgraph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimgraph.ingest.files.ImportSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real file of 474 entities, of which 290 are payments, is imported, corrected, exported and imported again. */
@QuarkusTest
@Tag("database")
class DonationsImportTest {
    private static final Path FILE = Path.of("src/test/resources/ftm/donations.ijson");
    private static final String DATA_SET = "donations-import";
    private static final ImportOptions RETRACTING = new ImportOptions(false, false, true, null);

    @Inject
    ImportRunner runner;

    @TempDir
    Path folder;

    private ImportReport run(Path file) throws IOException {
        return runner.run(ImportSource.of(file, DATA_SET), ImportOptions.DEFAULT, _ -> {});
    }

    private static ImportCount claims(ImportReport report) {
        assertEquals(ImportStatus.PUBLISHED, report.status(), report::toString);
        return report.counts().getLast();
    }

    @AfterEach
    void remove() {
        runner.remove(DATA_SET, RETRACTING);
    }

    @Test
    void secondImportIsNothingNewAndAnEditedAmountIsCorrected() throws IOException {
        ImportReport first = run(FILE);
        assertTrue(claims(first).read() >= 290, first::toString);
        // The other test may have imported and removed the same claims.
        assertEquals(claims(first).read(), claims(first).added() + claims(first).changed(), first::toString);

        ImportReport second = run(FILE);
        assertEquals(0, claims(second).added());
        assertEquals(0, claims(second).retracted() + claims(second).superseded());

        String original = Files.readString(FILE);
        String amount = "\"amountEur\": [\"";
        int at = original.indexOf(amount);
        assertTrue(at > 0, "there is an amount");
        Path edited = folder.resolve("edited.ijson");
        Files.writeString(
                edited, original.substring(0, at + amount.length()) + "9" + original.substring(at + amount.length()));
        ImportReport third = run(edited);
        assertEquals(1, claims(third).added(), third::toString);
        assertEquals(1, claims(third).superseded(), third::toString);
        assertEquals(0, claims(third).retracted(), third::toString);
        ImportReport reverted = run(FILE);
        assertEquals(1, claims(reverted).superseded(), reverted::toString);
        assertEquals(0, claims(reverted).retracted(), reverted::toString);
    }

    @Test
    void exportImportedAgainIsExportedAsTheSameBytes() throws IOException {
        run(FILE);
        byte[] exported = RestAssured.get("/exports/bundle?dataSet=" + DATA_SET).asByteArray();
        runner.remove(DATA_SET, RETRACTING);
        Path file = folder.resolve("exported.jsonl");
        Files.write(file, exported);

        ImportReport again = run(file);

        assertEquals(0, claims(again).rejected(), again::toString);
        assertEquals(
                new String(exported, StandardCharsets.UTF_8),
                RestAssured.get("/exports/bundle?dataSet=" + DATA_SET).asString());
    }
}
