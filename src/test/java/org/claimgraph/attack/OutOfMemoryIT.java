package org.claimgraph.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.claimgraph.Packaged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An exhausted heap, which the default limits prevent, ends the packaged service. Otherwise it would stay and no longer
 * answer.
 */
class OutOfMemoryIT {
    private static final String ENDLESS = "claims(first:100){nodes{subject{".repeat(4) + "id" + "}}}".repeat(4);

    @TempDir
    Path directory;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void exhaustedHeapEndsTheService() throws Exception {
        Map<String, String> unlimited = Map.of(
                "CLAIMGRAPH_DB", "memory",
                "CLAIMGRAPH_LIMITS_OBJECTS", "100000000",
                "CLAIMGRAPH_LIMITS_RESPONSE_SIZE", "1G",
                "CLAIMGRAPH_HTTP_MEMORY", "4G",
                "CLAIMGRAPH_HTTP_DEADLINE", "5M");
        try (Packaged service = Packaged.start(directory, unlimited, "-Xmx96m")) {
            try (RawConnection connection = new RawConnection(service.port())) {
                connection.send(RawConnection.post("{\"query\":\"{" + ENDLESS + "}\"}"));
                connection.read(Duration.ofMinutes(4));
            } catch (IOException closed) {
                // The process has ended.
            }
            assertEquals(3, service.exitCode(), service.log());
            assertTrue(service.log().contains("out of memory and exits with code 3"), service.log());
        }
    }
}
