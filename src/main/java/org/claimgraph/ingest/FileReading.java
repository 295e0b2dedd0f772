package org.claimgraph.ingest;

import java.io.IOException;

/** Reads one file of an import, once for each of its passes; called by one thread. */
@FunctionalInterface
public interface FileReading {
    /**
     * Passes everything to the sink, each time the same. Bad data is reported to the sink and never thrown.
     *
     * @throws IOException if the file cannot be read
     */
    void read(ImportSink sink) throws IOException;
}
