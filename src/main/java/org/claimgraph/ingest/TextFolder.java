package org.claimgraph.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.LogText;
import org.jboss.logging.Logger;

/**
 * A directory with the texts of documents, one file each. A file that cannot be used is skipped with a warning that names it.
 *
 * @param maxBytes the size of the largest file that is read
 */
record TextFolder(Path path, long maxBytes) {
    private static final Logger LOG = Logger.getLogger(TextFolder.class);

    /** @throws IllegalStateException if it is not a directory that can be read */
    List<Path> files() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "CLAIMGRAPH_TEXTS names %s, which is not a readable directory (%s)."
                            .formatted(LogText.escaped(path), LogText.escaped(failure)),
                    failure);
        }
    }

    /**
     * Attaches every text that belongs to a document.
     *
     * @param attach attaches a text, given as UTF-8; false if it belongs to no document
     */
    void attachAll(Predicate<byte[]> attach) {
        List<Path> files = files();
        long attached = files.stream().filter(file -> attach(file, attach)).count();
        LOG.infof("%d of %d files in %s are attached as texts.", attached, files.size(), LogText.escaped(path));
    }

    private boolean attach(Path file, Predicate<byte[]> attach) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] text = stream.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE));
            if (text.length > maxBytes) {
                return skipped(
                        file,
                        "it is larger than %d bytes: raise CLAIMGRAPH_TEXTS_MAX_SIZE if it is the text of a document"
                                .formatted(maxBytes));
            }
            return attach.test(text) || skipped(file, "its SHA-256 is not the content hash of any recorded document");
        } catch (IOException | ApiException failure) {
            return skipped(file, failure.getMessage());
        }
    }

    private static boolean skipped(Path file, String reason) {
        LOG.warnf("%s is skipped: %s", LogText.escaped(file), LogText.escaped(reason));
        return false;
    }
}
