package org.claimgraph.engine.http;

import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;

/** A client has sent more requests than it may. */
public final class RateLimitException extends ApiException {
    public RateLimitException(String message) {
        super(ErrorCode.UNAVAILABLE, message);
    }
}
