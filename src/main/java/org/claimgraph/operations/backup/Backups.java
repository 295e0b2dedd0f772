package org.claimgraph.operations.backup;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.database.EmbeddedDatabase;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Backs the database up and restores it. PostgreSQL has tools of its own for that. */
@ApplicationScoped
class Backups {
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private final EmbeddedDatabase database;
    private final Optional<String> user;

    Backups(EmbeddedDatabase database, @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user) {
        this.database = database;
        this.user = user;
    }

    /** @throws ApiException if the database has no file; the message says what to do instead */
    void backUp(Path zip) throws IOException {
        if (database.file() == null) {
            throw instead(database.url().startsWith(POSTGRESQL) ? tools().dump(zip) : null);
        }
        database.backUp(zip);
    }

    /**
     * Replaces the database by the one in a backup, and keeps the former file. The process must end after it.
     *
     * @return where the former file is
     * @throws ApiException if the database has no file; the message says what to do instead
     */
    Path restore(Path zip) throws IOException {
        Path file = database.file();
        if (file == null) {
            throw instead(database.url().startsWith(POSTGRESQL) ? tools().restore(zip) : null);
        }
        Path restored = file.resolveSibling("restored.mv.db");
        Path former = file.resolveSibling("before-restore.mv.db");
        EmbeddedDatabase.extract(zip, restored);
        database.close();
        Files.move(file, former, StandardCopyOption.REPLACE_EXISTING);
        Files.move(restored, file, StandardCopyOption.ATOMIC_MOVE);
        return former;
    }

    private PostgresCommandLines tools() {
        return new PostgresCommandLines(database.url(), user.orElse(null));
    }

    private static ApiException instead(String command) {
        return ApiException.badInput(
                command == null
                        ? "This database is in memory: there is nothing to back up."
                        : "PostgreSQL has its own tools for this: " + command);
    }
}
