package org.claimgraph.ingest;

/**
 * A place in a file.
 *
 * @param line counted from 1; 0 for the whole file
 */
public record FilePlace(String file, long line) {
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
