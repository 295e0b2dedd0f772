package org.claimgraph.engine.http;

import org.claimgraph.engine.execution.GraphQLResponse;

/** The status codes of responses, by edition of the GraphQL-over-HTTP draft. */
enum StatusCodes {
    /** The 2026 edition: 422 for a request that can be read but not run, 294 for data with errors. */
    DRAFT,
    /** Editions before: 400 and 200 for these, and 200 for every request error if the client accepts only plain JSON. */
    CLASSIC;

    /** The status of a request that the engine answered. */
    int of(GraphQLResponse.Status status, ResponseMediaType type) {
        return switch (status) {
            case SUCCESS -> 200;
            // The draft recommends 294 only with its own media type: other clients may know no 2xx but 200.
            case PARTIAL_SUCCESS -> this == DRAFT && type == ResponseMediaType.GRAPHQL ? 294 : 200;
            case SYNTAX_ERROR -> this == CLASSIC && type == ResponseMediaType.JSON ? 200 : 400;
            case REQUEST_ERROR -> this == DRAFT ? 422 : type == ResponseMediaType.JSON ? 200 : 400;
            case METHOD_NOT_ALLOWED -> 405;
            case TIMEOUT -> 504;
            case UNAVAILABLE -> 503;
            case INTERNAL_ERROR -> 500;
        };
    }

    /** The status of a request that is answered without the engine. */
    int of(HttpError.Reason reason, ResponseMediaType type) {
        if (this == DRAFT) {
            return reason.status;
        }
        return switch (reason) {
            case NOT_WELL_FORMED -> 400;
            case UNKNOWN_DOCUMENT, REGISTRATION_OFF -> of(GraphQLResponse.Status.REQUEST_ERROR, type);
            default -> reason.status;
        };
    }

    /**
     * The media type of a response. In the 2026 edition a failure always has GraphQL's own, which tells it apart from one
     * of a proxy.
     */
    ResponseMediaType typeOf(int status, ResponseMediaType chosen) {
        return this == DRAFT && status >= 300 ? ResponseMediaType.GRAPHQL : chosen;
    }
}
