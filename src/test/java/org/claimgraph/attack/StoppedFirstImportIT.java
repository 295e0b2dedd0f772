package org.claimgraph.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.claimgraph.Packaged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that is stopped while the first start of the packaged service imports the bundled data. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class StoppedFirstImportIT {
    private static final String REQUEST = RawConnection.post("{\"query\":\"{ claims(first: 1) { totalCount } }\"}");
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    @TempDir
    Path directory;

    private static RawConnection.Response send(Packaged service, String request) throws IOException {
        try (RawConnection connection = new RawConnection(service.port())) {
            return connection.send(request).read(Duration.ofSeconds(30));
        }
    }

    private static int readiness(Packaged service) throws IOException {
        return send(service, "GET /q/health/ready HTTP/1.1\r\nHost: x\r\n\r\n").status();
    }

    @Test
    void serviceEndsWithTheReasonAndTheNextStartImports() throws Exception {
        try (RestartablePostgres postgres = new RestartablePostgres(directory.resolve("postgresql"))) {
            Map<String, String> settings = postgres.settings();
            settings.put("CLAIMGRAPH_IMPORT_START_WAIT", "0S");
            try (Packaged service = Packaged.start(directory, settings)) {
                assertEquals(503, readiness(service));
                postgres.stop();
                assertEquals(1, service.exitCode(), service.log());
                List<String> ends = service.log()
                        .lines()
                        .filter(line -> line.contains("Claimgraph stops: The database"))
                        .toList();
                assertEquals(1, ends.size(), service.log());
            }
            postgres.start();
            try (Packaged service = Packaged.start(directory, settings)) {
                while (readiness(service) != 200) {
                    LockSupport.parkNanos(PAUSE);
                }
                String answer = send(service, REQUEST).body();
                assertTrue(answer.matches(".*\"totalCount\":[1-9][0-9]{2}}.*"), answer);
            }
        }
    }
}
