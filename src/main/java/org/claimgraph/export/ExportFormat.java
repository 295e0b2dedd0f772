package org.claimgraph.export;

import java.io.IOException;
import java.io.OutputStream;

/** A format in which the graph can be exported; a bean found by its type. */
public interface ExportFormat {
    /** The name in addresses and on the command line, in lower case, for example {@code csv}. */
    String name();

    /** The ending of a file's name, without the dot. */
    String extension();

    /** The media type, with its charset if it is text. */
    String mediaType();

    /**
     * Writes the whole graph. Called on a thread that may wait for the database and for whoever reads the bytes, outside a
     * transaction, by several threads at a time. Keeps only a part of the graph in memory.
     *
     * @param out not closed by this method
     * @throws IOException if {@code out} cannot be written
     */
    void write(ExportedGraph graph, OutputStream out) throws IOException;
}
