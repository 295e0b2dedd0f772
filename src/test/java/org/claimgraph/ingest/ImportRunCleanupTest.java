package org.claimgraph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.claimgraph.act.LedgerLock;
import org.claimgraph.ingest.files.ImportSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports whose process was killed. */
@QuarkusTest
@Tag("database")
class ImportRunCleanupTest {
    @Inject
    ImportRunner runner;

    @Inject
    ImportRunStore runs;

    @Inject
    ImportRunCleanup cleanup;

    @Inject
    LedgerLock lock;

    @TempDir
    Path folder;

    @Test
    void runningImportIsEndedAtTheNextStartUnlessSomebodyImports() throws Exception {
        Path file = folder.resolve("killed.jsonl");
        Files.writeString(file, "{}\n");
        String id =
                runner.start(ImportSource.of(file, null), ImportOptions.DEFAULT).id();
        assertEquals(ImportStatus.RUNNING, runs.withId(id).status());
        assertNull(runs.withId(id).endedAt());

        QuarkusTransaction.requiringNew().run(() -> {
            lock.acquire();
            assertFalse(cleanup.endAborted(Instant.now()));
        });
        assertTrue(cleanup.endAborted(runs.withId(id).startedAt()), "an import that began after the start goes on");
        assertEquals(ImportStatus.RUNNING, runs.withId(id).status());

        assertTrue(cleanup.endAborted(Instant.now()));
        assertEquals(ImportStatus.ABORTED, runs.withId(id).status());
        assertNotNull(runs.withId(id).endedAt());
    }
}
