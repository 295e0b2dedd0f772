package org.claimgraph.engine.http;

import java.util.List;
import org.claimgraph.engine.execution.GraphQLResponse;

/**
 * A whole HTTP response. It holds the memory of GraphQL responses until it is closed, which happens once it was sent or
 * given up.
 *
 * @param allow the value of {@code Allow}; null for none
 * @param responses the GraphQL responses whose bytes are in the body
 */
record HttpReply(int status, String contentType, List<ResponsePart> body, String allow, List<GraphQLResponse> responses)
        implements PendingReply, AutoCloseable {
    @Override
    public long weight() {
        return 0;
    }

    @Override
    public HttpReply complete() {
        return this;
    }

    long length() {
        return body.stream().mapToLong(ResponsePart::length).sum();
    }

    @Override
    public void close() {
        responses.forEach(GraphQLResponse::close);
    }
}
