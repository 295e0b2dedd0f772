package org.claimgraph.engine.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import org.claimgraph.engine.execution.ApiException;

/** Sends an error from a route beside GraphQL, in the form of GraphQL's errors. */
public final class ErrorReply {
    private ErrorReply() {}

    /** The status of an error that refuses a whole request. */
    public static int status(ApiException refusal) {
        return HttpError.refused(refusal).reason().status;
    }

    /**
     * Ends the response. Called on its event loop.
     *
     * @param code the error code for programs
     */
    public static void send(HttpServerResponse response, int status, String code, String message) {
        response.setChunked(false)
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, ResponseMediaType.JSON.header)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(StrictJson.error(code, message)));
    }
}
