package org.claimgraph.ingest;

import java.nio.charset.StandardCharsets;

/**
 * The start of a file, by which its format is recognised.
 *
 * @param path the path for messages; its ending may help to recognise the format
 * @param bytes the first bytes, uncompressed: all of a short file
 */
public record FileStart(String path, byte[] bytes) {
    /** The bytes as UTF-8 text, without a byte-order mark; a character cut off at the end is replaced. */
    public String text() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
