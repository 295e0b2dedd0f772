package org.claimgraph.ingest.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.claimgraph.ingest.ImportFile;

/** A file of the file system, perhaps compressed with gzip. */
record PlainFile(Path file, String dataSet) implements ImportFile {
    @Override
    public String path() {
        return file.toString();
    }

    @Override
    public InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        if (!path().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return in;
        }
        try {
            return new BoundedInputStream(new GZIPInputStream(in), path(), Files.size(file));
        } catch (IOException failure) {
            in.close();
            throw new IOException("%s is not a gzip file: %s".formatted(path(), failure.getMessage()), failure);
        }
    }

    @Override
    public String companion(String name) throws IOException {
        Path folder = file.toAbsolutePath().getParent().normalize();
        Path other = folder.resolve(name).normalize();
        if (!other.startsWith(folder)) {
            throw new IOException("%s names \"%s\", which is outside of its folder.".formatted(path(), name));
        }
        return Files.isRegularFile(other) ? Files.readString(other, StandardCharsets.UTF_8) : null;
    }
}
