package org.claimgraph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimgraph.ingest.files.ImportSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of every format are imported whole, and a second import of them changes nothing. */
@QuarkusTest
class OtherFormatsImportTest {
    private static final Path FILES = Path.of("src/test/resources");
    private static final ImportOptions RETRACTING = new ImportOptions(false, false, true, null);

    private static final int MUTATED = 5;

    @Inject
    ImportRunner runner;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftm/made-up-statements.csv",
                "wikidata/made-up-company.json",
                "wikidata/Q7747-trimmed.json",
                "bods/tecido.json",
                "bods/made-up-bands.json",
                "csv/deals.csv",
                "csv/beteiligungen.csv"
            })
    void fileIsImportedWhole(String file) throws IOException {
        String dataSet = "import-of-" + file.replaceAll("[^A-Za-z0-9]", "-");
        try {
            ImportCount first =
                    claims(runner.run(ImportSource.of(FILES.resolve(file), dataSet), ImportOptions.DEFAULT, _ -> {}));
            assertTrue(first.read() > 0);
            // Another test may have imported the same claims.
            assertEquals(first.read(), first.added() + first.known() + first.changed(), first::toString);
            ImportReport second =
                    runner.run(ImportSource.of(FILES.resolve(file), dataSet), ImportOptions.DEFAULT, _ -> {});
            for (ImportCount count : second.counts()) {
                assertEquals(
                        0, count.added() + count.changed() + count.retracted() + count.superseded(), second::toString);
            }
        } finally {
            runner.remove(dataSet, RETRACTING);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/invented-press-release/claims.jsonl",
                "ftm/made-up-delta-1.json",
                "ftm/made-up-statements.csv",
                "wikidata/made-up-company.json",
                "bods/made-up-bands.json",
                "csv/deals.csv"
            })
    void mutatedFileLeavesTheGraphAsItWas(String file) throws IOException {
        byte[] original = CollectingSink.bytes("/" + file);
        String dataSet = "mutated-" + file.replaceAll("[^A-Za-z0-9]", "-");
        String name = file.substring(file.lastIndexOf('/') + 1);
        if (name.endsWith(".csv")) {
            Path mapping = FILES.resolve(file.replace(".csv", ".mapping.json"));
            if (Files.exists(mapping)) {
                Files.copy(mapping, folder.resolve(mapping.getFileName()));
            }
        }
        for (int seed = 0; seed < MUTATED; seed++) {
            Path mutated = folder.resolve(name);
            Files.write(mutated, MutatedFiles.of(original, seed));
            ImportReport report = runner.run(ImportSource.of(mutated, dataSet), RETRACTING, _ -> {});
            assertTrue(
                    report.status() == ImportStatus.PUBLISHED || report.status() == ImportStatus.REFUSED,
                    report::toString);
            assertTrue(
                    report.problem() == null || !report.problem().contains("the log of the service"), report::toString);
        }
        runner.remove(dataSet, RETRACTING);
        assertTrue(runner.remove(dataSet, RETRACTING).problem().contains("There is no data set"));
    }

    private static ImportCount claims(ImportReport report) {
        assertEquals(ImportStatus.PUBLISHED, report.status(), report::toString);
        return report.counts().getLast();
    }
}
