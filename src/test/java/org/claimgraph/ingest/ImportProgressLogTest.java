package org.claimgraph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ImportProgressLogTest {
    @Test
    void stepIsLoggedAtIntervals() throws InterruptedException {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        try (ImportProgressLog progress = new ImportProgressLog("Data set x", Duration.ofMillis(1), lines::add)) {
            assertEquals("Data set x: starting, 0 s so far.", lines.poll(20, TimeUnit.SECONDS));
            progress.step("recording 5 claims");
            String line = lines.take();
            while (line.contains("starting")) {
                line = lines.take();
            }
            assertTrue(line.startsWith("Data set x: recording 5 claims, "), line);
        }
    }

    @Test
    void shortImportLogsNothing() {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        new ImportProgressLog("Data set x", Duration.ofHours(1), lines::add).close();
        assertTrue(lines.isEmpty());
    }
}
