package org.claimgraph.engine.http;

import java.time.Duration;
import org.claimgraph.engine.execution.GraphQLResponse;
import org.claimgraph.engine.execution.PreparedRequest;

/** One operation of a request that was prepared; or that failed, which must not affect the others of its batch. */
final class PreparedOperation {
    private final PreparedRequest request;
    private final HttpError failure;
    private final Runnable succeeded;

    private PreparedOperation(PreparedRequest request, HttpError failure, Runnable succeeded) {
        this.request = request;
        this.failure = failure;
        this.succeeded = succeeded;
    }

    /** @param succeeded runs after the operation was executed without a request error */
    static PreparedOperation of(PreparedRequest request, Runnable succeeded) {
        return new PreparedOperation(request, null, succeeded);
    }

    static PreparedOperation failed(HttpError failure) {
        return new PreparedOperation(null, failure, null);
    }

    long weight() {
        return request == null ? 0 : request.weight();
    }

    /** @throws HttpError if no time is left, or if the operation could not be prepared */
    GraphQLResponse execute(Duration timeLeft) {
        if (request == null) {
            throw failure;
        }
        if (!timeLeft.isPositive()) {
            throw HttpError.timedOut();
        }
        GraphQLResponse response = request.execute(timeLeft);
        switch (response.status()) {
            case SUCCESS, PARTIAL_SUCCESS -> succeeded.run();
            default -> {}
        }
        return response;
    }
}
