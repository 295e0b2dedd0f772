package org.claimgraph.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;

/**
 * A place among the pairs of entities that may be the same.
 *
 * @param entity the key of the entity that was reached
 * @param other the key of the last candidate of it that was shown; empty if it is done
 */
record MergeCandidateCursor(String entity, String other) {
    private static final String SEPARATOR = "\n";

    static final MergeCandidateCursor START = new MergeCandidateCursor("", "");

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((entity + SEPARATOR + other).getBytes(StandardCharsets.UTF_8));
    }

    /** The place of a cursor; null is the start. */
    static MergeCandidateCursor of(String cursor) {
        if (cursor == null) {
            return START;
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length == 2 && !parts[0].isEmpty()) {
                return new MergeCandidateCursor(parts[0], parts[1]);
            }
        } catch (IllegalArgumentException _) {
            // It is not a cursor, as is said below.
        }
        throw new ApiException(
                ErrorCode.BAD_CURSOR, "after is not a cursor of mergeCandidates: take endCursor of the page before.");
    }
}
