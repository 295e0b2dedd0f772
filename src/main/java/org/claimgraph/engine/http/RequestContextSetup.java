package org.claimgraph.engine.http;

import org.claimgraph.engine.execution.ApiException;

/** Prepares the request context of GraphQL requests. Beans of this type are found by themselves. */
public interface RequestContextSetup {
    /**
     * Prepares the active request context. Called on the worker thread that runs the request, without a transaction, before each
     * part of its work: once for a small request and twice, each time with a new context, for a large one; for a
     * subscription before each group of its events. May block.
     *
     * @param credentials the same for all parts of one request
     *
     * @throws ApiException to refuse the request with UNAUTHENTICATED (status 401), FORBIDDEN (403) or UNAVAILABLE (503, or 429
     *     for a {@link RateLimitException})
     */
    void begin(RequestCredentials credentials);
}
