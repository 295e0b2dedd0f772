package org.claimgraph.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Migrates an embedded database file to the current schema atomically. H2 cannot roll back schema changes, so a copy is
 * migrated and then replaces the file in one step. If the process is killed, the old file remains (none if there was
 * none); the next start deletes an unfinished copy.
 */
final class H2FileMigration {
    private final H2Url url;
    private final H2Url copy;
    private final Path file;
    private final Path copyFile;
    private final Schema schema;

    /**
     * The schema's versions. Called on the thread that starts the service, without a transaction; failures name the file
     * and say what to do.
     */
    interface Schema {
        /** Whether the database has all of them. */
        boolean isCurrent(H2Url url) throws SQLException;

        /** Adds those that the database lacks. */
        void migrate(H2Url url) throws SQLException;
    }

    H2FileMigration(H2Url url, Schema schema) {
        this.url = url;
        this.copy = url.withSuffix(".new");
        this.file = Path.of(url.file());
        this.copyFile = Path.of(copy.file());
        this.schema = schema;
    }

    /**
     * Migrates the file.
     *
     * @param seed the resource with which a new database starts, if the distribution has it; null for none
     * @param open opens the connections that the service works with; a file that needs no migration is not closed before
     * @throws SQLException if the file cannot be used; the message names it and says what to do
     */
    void run(String seed, Properties credentials, Runnable open) throws SQLException {
        try {
            Files.createDirectories(file.getParent());
            runLocked(seed, credentials, open);
        } catch (IOException | UncheckedIOException failure) {
            throw H2Opener.explained(url, new SQLException(failure));
        }
    }

    private void runLocked(String seed, Properties credentials, Runnable open) throws IOException, SQLException {
        try (FileChannel channel = FileChannel.open(
                        Path.of(url.file().replaceFirst("\\.mv\\.db$", ".lock")),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw inUse();
            }
            Files.deleteIfExists(copyFile);
            if (!Files.exists(file) && seed != null && SeedDatabase.copyTo(copyFile, seed)) {
                publish();
            }
            if (!isCurrent(credentials, open)) {
                migrate();
            }
        } catch (OverlappingFileLockException _) {
            throw inUse();
        }
    }

    private SQLException inUse() {
        return H2Opener.explained(url, new SQLException("locked", H2Opener.IN_USE));
    }

    private boolean isCurrent(Properties credentials, Runnable open) throws SQLException {
        if (!Files.exists(file)) {
            return false;
        }
        try (Connection _ = H2Dialect.INSTANCE.connect(url.absolute(), credentials)) {
            boolean current = schema.isCurrent(url);
            if (current) {
                open.run();
            }
            return current;
        }
    }

    private void migrate() throws IOException, SQLException {
        if (Files.exists(file)) {
            Files.copy(file, copyFile);
        }
        schema.migrate(copy);
        publish();
    }

    /** Replaces the file by the copy, which is on the disk by then. */
    private void publish() throws IOException {
        force(copyFile, StandardOpenOption.WRITE);
        Files.move(copyFile, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try {
            force(file.getParent(), StandardOpenOption.READ);
        } catch (IOException _) {
            // Not every system can write a directory's entries out; those that cannot do so by themselves.
        }
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
