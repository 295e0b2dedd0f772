package org.claimgraph.platform.database;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FileUtils;

/**
 * A database file, created by the build, that contains the bundled data, so that the first start has nothing to import.
 */
@RegisterForReflection(classNames = "org.h2.store.fs.mem.FilePathMem", fields = false)
final class SeedDatabase {
    private SeedDatabase() {}

    /**
     * Copies the seed database.
     *
     * @param resource its path on the class path
     * @return false, with nothing written, if the distribution does not have it
     */
    static boolean copyTo(Path file, String resource) throws IOException {
        try (InputStream seed = open(resource)) {
            if (seed == null) {
                return false;
            }
            Files.copy(seed, file);
            return true;
        }
    }

    /** Puts the seed database, if there is one, into H2's file system in memory. */
    static void copyToMemory(H2Url url, String resource) throws IOException {
        try (InputStream seed = open(resource)) {
            if (seed != null && !FileUtils.exists(url.file())) {
                try (OutputStream memory = FileUtils.newOutputStream(url.file(), false)) {
                    seed.transferTo(memory);
                }
            }
        }
    }

    private static InputStream open(String resource) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
    }
}
