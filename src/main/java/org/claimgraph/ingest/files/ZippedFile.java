package org.claimgraph.ingest.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.claimgraph.ingest.ImportFile;

/** An entry of a zip file. Nothing is unpacked to the file system, so its name can do no harm. */
record ZippedFile(Path zip, String entry, String dataSet) implements ImportFile {
    @Override
    public String path() {
        return zip + "!" + entry;
    }

    @Override
    public InputStream open() throws IOException {
        ZipFile opened = new ZipFile(zip.toFile());
        try {
            ZipEntry found = opened.getEntry(entry);
            InputStream in = new BoundedInputStream(opened.getInputStream(found), path(), found.getCompressedSize());
            return new FilterInputStream(in) {
                @Override
                public void close() throws IOException {
                    try (opened) {
                        super.close();
                    }
                }
            };
        } catch (IOException failure) {
            opened.close();
            throw failure;
        }
    }

    @Override
    public String companion(String name) throws IOException {
        String folder = entry.substring(0, entry.lastIndexOf('/') + 1);
        try (ZipFile opened = new ZipFile(zip.toFile())) {
            ZipEntry other = opened.getEntry(folder + name);
            if (other == null) {
                return null;
            }
            try (InputStream in = new BoundedInputStream(
                    opened.getInputStream(other), zip + "!" + other.getName(), other.getCompressedSize())) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
