package org.claimgraph.ingest.parse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads the lines of a stream, of long ones only the beginning. Used by one thread. */
final class ByteLines {
    private static final int BUFFER = 64 * 1024;
    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;

    /** @param limit the most bytes of a line that are kept; a longer line is given with one byte more */
    ByteLines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The bytes up to the end of the line, without it; null at the end of the stream. */
    byte[] next() throws IOException {
        if (!fill()) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        do {
            int newline = position;
            while (newline < end && buffer[newline] != '\n') {
                newline++;
            }
            line.write(buffer, position, Math.min(newline - position, limit + 1 - line.size()));
            position = newline;
        } while (position == end && fill());
        position = Math.min(position + 1, end);
        return line.toByteArray();
    }

    /** Whether there are bytes to read. */
    private boolean fill() throws IOException {
        if (position == end) {
            end = Math.max(0, in.read(buffer));
            position = 0;
        }
        return position < end;
    }
}
