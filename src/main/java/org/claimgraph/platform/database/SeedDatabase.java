package org.claimgraph.platform.database;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FileUtils;

/** A database file that the build made, with the bundled data in it, so that a first start has nothing to load. */
@RegisterForReflection(classNames = "org.h2.store.fs.mem.FilePathMem", fields = false)
final class SeedDatabase {
    private static final String IN_MEMORY = "memFS:";

    private SeedDatabase() {}

    /**
     * Puts the file where none is yet; a distribution that has none leaves the place empty.
     *
     * @param resource its path on the class path
     * @param place an absolute path, or one of H2's file system in memory
     */
    static void putAt(String place, String resource) throws IOException {
        if (FileUtils.exists(place)) {
            return;
        }
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                return;
            }
            if (place.startsWith(IN_MEMORY)) {
                try (OutputStream memory = FileUtils.newOutputStream(place, false)) {
                    file.transferTo(memory);
                }
            } else {
                copy(file, Path.of(place));
            }
        }
    }

    /** Whole or not at all; one that another process has put there meanwhile stays. */
    private static void copy(InputStream file, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Path copy = Files.createTempFile(place.getParent(), "claimgraph", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(copy)) {
                file.transferTo(out);
            }
            link(place, copy);
        } finally {
            Files.delete(copy);
        }
    }

    private static void link(Path place, Path copy) throws IOException {
        try {
            Files.createLink(place, copy);
        } catch (FileAlreadyExistsException _) {
            return;
        } catch (UnsupportedOperationException | FileSystemException _) {
            // Some file systems have no links.
            Files.copy(copy, place);
        }
    }
}
