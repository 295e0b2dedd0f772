package org.claimgraph.ingest.parse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/** Fails when a value has more tokens than a limit, so that its tree never needs more memory than there is. Used by one thread. */
final class BoundedJsonParser extends JsonParserDelegate {
    private final int limit;
    private int tokens;

    BoundedJsonParser(JsonParser parser, int limit) {
        super(parser);
        this.limit = limit;
    }

    /** Begins to count anew. */
    void restart() {
        tokens = 0;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        if (++tokens > limit) {
            throw new LimitedInputStream.ExceededException();
        }
        return super.nextToken();
    }
}
