package org.claimgraph.ingest;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;

/** The formats that can be imported. */
@ApplicationScoped
class ImportFormats {
    private static final int START = 64 * 1024;
    private final List<ImportFormat> formats;

    ImportFormats(@All List<ImportFormat> formats) {
        this.formats = formats;
    }

    /**
     * The format of a file.
     *
     * @param name the name of the format; null to recognise it
     * @return null if none recognises it
     * @throws RefusedImportException if there is no format with the name
     * @throws IOException if the file cannot be read
     */
    ImportFormat of(ImportFile file, String name) throws IOException {
        if (name != null) {
            return named(name);
        }
        if (belongsToOthers(file.path())) {
            return null;
        }
        FileStart start;
        try (InputStream in = file.open()) {
            start = new FileStart(file.path(), in.readNBytes(START));
        }
        return formats.stream()
                .filter(format -> format.recognises(start))
                .findFirst()
                .orElse(null);
    }

    private ImportFormat named(String name) {
        return formats.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedImportException(
                        "There is no format \"%s\": choose one of %s.".formatted(name, names())));
    }

    /** Whether a file is part of a data set without being read by itself: the manifest of a bundle, the mapping of a spreadsheet. */
    static boolean belongsToOthers(String path) {
        return path.matches("(?:.*[/!])?bundle\\.json") || MappingFiles.isMapping(path);
    }

    String names() {
        return formats.stream().map(ImportFormat::name).sorted().collect(Collectors.joining(", "));
    }
}
