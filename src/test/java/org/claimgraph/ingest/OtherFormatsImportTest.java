package org.claimgraph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import org.claimgraph.ingest.files.ImportSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of every format are imported whole, and a second import of them changes nothing. */
@QuarkusTest
class OtherFormatsImportTest {
    private static final Path FILES = Path.of("src/test/resources");
    private static final ImportOptions RETRACTING = new ImportOptions(false, false, true, null);

    @Inject
    ImportRunner runner;

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
            ImportCount second =
                    claims(runner.run(ImportSource.of(FILES.resolve(file), dataSet), ImportOptions.DEFAULT, _ -> {}));
            assertEquals(
                    0, second.added() + second.changed() + second.retracted() + second.superseded(), second::toString);
        } finally {
            runner.remove(dataSet, RETRACTING);
        }
    }

    private static ImportCount claims(ImportReport report) {
        assertEquals(ImportStatus.PUBLISHED, report.status(), report::toString);
        return report.counts().getLast();
    }
}
