package org.claimgraph.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.platform.Hash;
import org.claimgraph.search.index.SearchRequest;

/** The cursors of a search: the place of a hit among the hits of that search. */
final class SearchCursor {
    private static final int SHOWN = 60;

    private SearchCursor() {}

    static String of(SearchRequest request, int place) {
        String text = mark(request) + " " + place;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The place after the hit with this cursor; 0 for null. */
    static int next(SearchRequest request, String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
            if (parts.length == 2 && parts[0].equals(mark(request)) && Integer.parseInt(parts[1]) >= 0) {
                return Integer.parseInt(parts[1]) + 1;
            }
        } catch (IllegalArgumentException _) {
            // It is not a cursor, as is said below.
        }
        String shown = cursor.length() <= SHOWN ? cursor : cursor.substring(0, SHOWN) + "…";
        throw new ApiException(
                ErrorCode.BAD_CURSOR,
                "The cursor \"%s\" does not belong to this search: take cursors from the field cursor or pageInfo of a search with the same text, kinds and languages."
                        .formatted(shown));
    }

    private static String mark(SearchRequest request) {
        return Hash.id(List.of(request.toString())).substring(0, 16);
    }
}
