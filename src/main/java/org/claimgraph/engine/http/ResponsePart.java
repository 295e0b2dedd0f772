package org.claimgraph.engine.http;

import java.util.Objects;

/**
 * Consecutive bytes of a response.
 *
 * @param bytes only the first {@code length} bytes are sent
 */
public record ResponsePart(byte[] bytes, int length) {
    public ResponsePart {
        Objects.checkFromIndexSize(0, length, bytes.length);
    }

    public ResponsePart(byte[] bytes) {
        this(bytes, bytes.length);
    }
}
