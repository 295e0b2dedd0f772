package org.claimgraph;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.h2.tools.RunScript;

/** A data directory with the bundled data as an early build wrote it, before facts were formed by value and event. */
public final class OldLedgerDatabase implements QuarkusTestResourceLifecycleManager {
    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    private Path directory;

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("old-ledger");
            String url = "jdbc:h2:file:" + directory.resolve("claimgraph") + OPTIONS;
            restore(url);
            return Map.of(
                    "quarkus.http.test-port", "0",
                    "claimgraph.db", "h2",
                    "claimgraph.import.start-wait", "10m",
                    "claimgraph.url.h2", url + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;WRITE_DELAY=0");
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void restore(String url) throws IOException, SQLException {
        try (InputStream file = OldLedgerDatabase.class.getResourceAsStream("/ledger/before-facts.sql.gz");
                InputStreamReader script = new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8);
                Connection connection = DriverManager.getConnection(url, "", "")) {
            RunScript.execute(connection, script);
        }
    }

    @Override
    public void stop() {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
