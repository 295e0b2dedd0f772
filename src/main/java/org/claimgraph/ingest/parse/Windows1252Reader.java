package org.claimgraph.ingest.parse;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Turns a text that was decoded as Latin-1 into Windows-1252, which differs in the characters from 0x80 to 0x9F. A native
 * executable has Latin-1, but not this encoding.
 */
final class Windows1252Reader extends FilterReader {
    private static final int FIRST = 0x80;

    /** The characters from 0x80 on; those that the encoding leaves open stay as they are. */
    private static final String CHARACTERS =
            "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
                    + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    /** @param latin the text, decoded as ISO 8859-1 */
    Windows1252Reader(Reader latin) {
        super(latin);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        return next < 0 ? next : character((char) next);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int at = offset; at < offset + count; at++) {
            buffer[at] = character(buffer[at]);
        }
        return count;
    }

    private static char character(char latin) {
        int at = latin - FIRST;
        return at >= 0 && at < CHARACTERS.length() ? CHARACTERS.charAt(at) : latin;
    }
}
