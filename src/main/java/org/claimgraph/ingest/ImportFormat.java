package org.claimgraph.ingest;

import java.io.IOException;

/**
 * Reads files of one format. Implementations are beans, found by their type; they are called on import threads, several at a
 * time, without a transaction, and keep no state between calls.
 */
public interface ImportFormat {
    /** The name of the format, as the option {@code --format} takes it: lower case, without spaces. */
    String name();

    /** Whether a file with this start is of the format. */
    boolean recognises(FileStart start);

    /**
     * Reads a file, in bounded memory, in its order. Called twice for each import: once for entities, documents and redirects,
     * once for claims; it passes everything to the sink each time. Bad data is reported to the sink and never thrown.
     *
     * @throws IOException if the file cannot be read
     */
    void read(ImportFile file, ImportSink sink) throws IOException;
}
