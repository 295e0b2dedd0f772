package org.claimgraph.ingest.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.claimgraph.ingest.ImportFile;

/**
 * The files of one import: a file, the entries of a zip file or all files below a folder, in the order of their names.
 *
 * @param dataSet the name of the data set
 */
public record ImportSource(String dataSet, List<ImportFile> files) {
    private static final int MAX_FILES = 10_000;
    private static final String ZIP = ".zip";
    private static final List<String> COMPRESSED = List.of(".gz", ZIP);

    /**
     * Lists the files at a path.
     *
     * @param dataSet the name of the data set; null for the name of the file or folder without its endings
     * @throws IOException if there is nothing at the path, or if it cannot be listed; the message names it
     */
    public static ImportSource of(Path path, String dataSet) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString(), null, "there is no such file or folder");
        }
        String name = dataSet == null ? name(path) : dataSet;
        List<ImportFile> files = Files.isDirectory(path) ? inFolder(path, name) : single(path, name);
        if (files.size() > MAX_FILES) {
            throw new IOException(
                    "%s has %d files: import at most %d at once.".formatted(path, files.size(), MAX_FILES));
        }
        return new ImportSource(name, files);
    }

    /** The same files, each with this mapping instead of the one beside it. */
    public ImportSource mappedBy(String mapping) {
        return new ImportSource(
                dataSet,
                files.stream()
                        .<ImportFile>map(file -> new FileWithMapping(file, mapping))
                        .toList());
    }

    private static String name(Path path) {
        String name = path.toAbsolutePath().normalize().getFileName().toString();
        for (String ending : COMPRESSED) {
            if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
                name = name.substring(0, name.length() - ending.length());
            }
        }
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static List<ImportFile> inFolder(Path folder, String dataSet) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .sorted()
                    .<ImportFile>map(file -> new PlainFile(file, dataSet))
                    .toList();
        }
    }

    private static boolean isHidden(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static List<ImportFile> single(Path path, String dataSet) throws IOException {
        if (!path.toString().toLowerCase(Locale.ROOT).endsWith(ZIP)) {
            return List.of(new PlainFile(path, dataSet));
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .sorted()
                    .<ImportFile>map(entry -> new ZippedFile(path, entry, dataSet))
                    .toList();
        } catch (ZipException failure) {
            throw new IOException("%s is not a zip file: %s".formatted(path, failure.getMessage()), failure);
        }
    }
}
