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
     * Reads a file, in bounded memory, in its order. Called several times for each import; it passes everything to the sink each
     * time. Bad data is reported to the sink and never thrown.
     *
     * @throws IOException if the file cannot be read
     */
    void read(ImportFile file, ImportSink sink) throws IOException;

    /** Begins to read a file: a format that has to look at all of it first does so once, in the first pass. */
    default FileReading open(ImportFile file) {
        return sink -> read(file, sink);
    }

    /** Whether the format itself has a property with this name: its claims are kept under it on purpose. */
    default boolean documents(String key) {
        return false;
    }
}
