package org.claimgraph.view.statistics;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;

/**
 * The requested groups: the first ones of each level, on the outermost level after a cursor.
 *
 * @param after the cursor; null for the beginning
 */
record GroupPage(ClaimGroupOrder order, int size, String after) {
    private static final String SEPARATOR = "\u001f";

    /** The cursor of a group: its grouping and key, so that it is valid in every order. */
    static String cursor(ClaimGrouping grouping, String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((grouping + SEPARATOR + key).getBytes(StandardCharsets.UTF_8));
    }

    /** The key of the group after which the page begins; null for the beginning. */
    String keyBefore(ClaimGrouping outermost) {
        if (after == null) {
            return null;
        }
        String start = outermost + SEPARATOR;
        try {
            String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            if (text.startsWith(start)) {
                return text.substring(start.length());
            }
        } catch (IllegalArgumentException _) {
            throw badCursor();
        }
        throw badCursor();
    }

    ApiException badCursor() {
        String shown = after.length() <= 60 ? after : after.substring(0, 60) + "…";
        return new ApiException(
                ErrorCode.BAD_CURSOR,
                "The cursor \"%s\" is not the cursor of a group on the outermost level of this list: take it from the field cursor of a group."
                        .formatted(shown));
    }
}
