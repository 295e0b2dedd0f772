package org.claimgraph.ingest.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.ingest.files.ImportSource;
import org.jboss.logging.Logger;

/** A temporary directory with the files of one upload. */
record UploadFolder(Path directory) {
    private static final Logger LOG = Logger.getLogger(UploadFolder.class);
    private static final String UNSAFE = "[^\\p{L}\\p{N}._ -]";

    static UploadFolder create() {
        try {
            return new UploadFolder(Files.createTempDirectory("claimgraph-upload-"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Where to write a file of this name; its directories are left out.
     *
     * @throws ApiException if the name is none, or another file of the upload has it
     */
    Path file(String sentName) {
        String sent = sentName == null
                ? ""
                : sentName.substring(Math.max(sentName.lastIndexOf('/'), sentName.lastIndexOf('\\')) + 1);
        String name = sent.replaceAll(UNSAFE, "_").replaceFirst("^\\.+", "").strip();
        if (name.isEmpty()) {
            throw ApiException.badInput(
                    "A file has no name, whose ending shows its format: give a name with each part, or as the parameter file.");
        }
        Path file = directory.resolve(name);
        if (Files.exists(file)) {
            throw ApiException.badInput("Two files have the name \"%s\": rename one.".formatted(name));
        }
        return file;
    }

    /**
     * The files of the upload as one data set.
     *
     * @param dataSet null for the name of the only file
     */
    ImportSource source(String dataSet) throws IOException {
        try (Stream<Path> listed = Files.list(directory)) {
            List<Path> files = listed.toList();
            if (files.isEmpty()) {
                throw ApiException.badInput("The upload has no file.");
            }
            if (files.size() == 1) {
                return ImportSource.of(files.getFirst(), dataSet);
            }
        }
        if (dataSet == null) {
            throw ApiException.badInput("Several files need the name of their data set: add the parameter dataset.");
        }
        return ImportSource.of(directory, dataSet);
    }

    /** Deletes the directory and everything in it. */
    void delete() {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            LOG.warnf("The files of an upload cannot be deleted: %s", failure.getMessage());
        }
    }
}
