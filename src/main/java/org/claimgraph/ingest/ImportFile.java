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
     * Opens the uncompressed contents at their start; it can be called several times. The caller closes the stream.
     *
     * @throws IOException if the file cannot be read
     */
    InputStream open() throws IOException;
}
