package org.claimgraph.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The file of an embedded database: how it is copied while it is in use, and replaced. */
@ApplicationScoped
public class EmbeddedDatabase {
    private static final String SUFFIX = ".mv.db";
    private final Database database;
    private final String url;

    EmbeddedDatabase(Database database, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.database = database;
        this.url = url;
    }

    /** The file of the database; null if it is not embedded or in memory. */
    public Path file() {
        H2Url h2 = H2Url.isH2(url) ? H2Url.parse(url) : null;
        return h2 != null && h2.isOnDisk() ? Path.of(h2.file()) : null;
    }

    /** The JDBC URL of the database, which may hold secrets. */
    public String url() {
        return url;
    }

    /** Writes a backup, a zip file, of all that is committed at this moment, while readers and writers go on. */
    public void backUp(Path zip) throws IOException {
        Path written = zip.toAbsolutePath().resolveSibling(zip.getFileName() + ".part");
        try {
            database.write("backup to ?", List.of(List.of(written.toString())));
            Files.move(written, zip, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Closes the database, so that its file can be replaced. Nothing can be read or written after it. */
    public void close() {
        database.write("shutdown", List.of(List.of()));
    }

    /**
     * Takes the database file out of a backup.
     *
     * @param file where to write it; replaced if it is there
     * @throws IOException if the backup cannot be read or its database is damaged; the message says so
     */
    public static void extract(Path zip, Path file) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            InputStream entry = databaseIn(entries);
            if (entry == null) {
                throw new IOException("%s is no backup: it has no file that ends with %s.".formatted(zip, SUFFIX));
            }
            Files.copy(entry, file, StandardCopyOption.REPLACE_EXISTING);
        }
        if (TruncationCheck.isTruncated(file)) {
            Files.deleteIfExists(file);
            throw new IOException("The database in %s is damaged: use another backup.".formatted(zip));
        }
    }

    private static InputStream databaseIn(ZipInputStream entries) throws IOException {
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            if (entry.getName().endsWith(SUFFIX)) {
                return entries;
            }
        }
        return null;
    }
}
