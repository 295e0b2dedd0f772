package org.claimgraph.ingest;

import java.io.IOException;
import java.io.InputStream;

/** A file to import. */
public interface ImportFile {
    /** The path, for messages and places. */
    String path();

    /** The name of the data set that the file belongs to. */
    String dataSet();

    /**
     * The mapping beside a spreadsheet: {@code deals.mapping.yaml} or {@code deals.mapping.json} beside {@code deals.csv}.
     *
     * @return null without one
     * @throws IOException if it cannot be read
     */
    default String mapping() throws IOException {
        for (String ending : MappingFiles.ENDINGS) {
            String mapping = companion(MappingFiles.name(path(), ending));
            if (mapping != null) {
                return mapping;
            }
        }
        return null;
    }

    /**
     * Opens the uncompressed contents at their start; it can be called several times. The caller closes the stream.
     *
     * @throws IOException if the file cannot be read, or expands to much more than its compressed size
     */
    InputStream open() throws IOException;

    /**
     * The text of a file that belongs to this one and is next to it, such as the text of a document or a mapping.
     *
     * @param name its path relative to the folder of this file; it must not leave the folder
     * @return null if there is no such file
     * @throws IOException if it cannot be read
     */
    default String companion(String name) throws IOException {
        return null;
    }
}
