package org.claimgraph.search.index;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** The index of the seed database, created by the build as a zip file of Lucene's files. */
final class IndexSeed {
    private IndexSeed() {}

    /**
     * Copies the index into a directory without one. The file that names the others is written last, so that a copy which was
     * interrupted is none.
     *
     * @param resource its path on the class path; nothing happens if the distribution does not have it
     */
    static void copyTo(Directory directory, String resource) throws IOException {
        if (DirectoryReader.indexExists(directory)) {
            return;
        }
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                return;
            }
            clear(directory);
            ZipInputStream zip = new ZipInputStream(file);
            String segmentsFile = null;
            byte[] segments = new byte[0];
            List<String> names = new ArrayList<>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith(IndexFileNames.SEGMENTS)) {
                    segmentsFile = entry.getName();
                    segments = zip.readAllBytes();
                } else {
                    write(directory, entry.getName(), zip.readAllBytes());
                    names.add(entry.getName());
                }
            }
            if (segmentsFile != null) {
                directory.sync(names);
                write(directory, segmentsFile, segments);
            }
        }
    }

    private static void write(Directory directory, String name, byte[] content) throws IOException {
        try (IndexOutput output = directory.createOutput(name, IOContext.DEFAULT)) {
            output.writeBytes(content, content.length);
        }
    }

    /** Deletes all files of a directory. */
    static void clear(Directory directory) throws IOException {
        for (String name : directory.listAll()) {
            directory.deleteFile(name);
        }
    }
}
