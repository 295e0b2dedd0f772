package org.claimgraph.engine.http;

import org.claimgraph.engine.execution.GraphQLResponse;

/** The status codes of answers, by edition of the GraphQL-over-HTTP draft. */
enum StatusCodes {
    /** As the draft reads since 2026: 422 for what is read and refused, 294 for data beside errors. */
    DRAFT,
    /** As it read until then: 400 for both, 200 for data beside errors, and 200 for whoever knows plain JSON only. */
    CLASSIC;

    /** The status of a request that the engine answered. */
    int of(GraphQLResponse.Status status, ResponseMediaType type) {
        return switch (status) {
            case SUCCESS -> 200;
            // The draft recommends 294 beside its own media type only: others may know no 2xx but 200.
            case PARTIAL_SUCCESS -> this == DRAFT && type == ResponseMediaType.GRAPHQL ? 294 : 200;
            case SYNTAX_ERROR -> this == CLASSIC && type == ResponseMediaType.JSON ? 200 : 400;
            case REQUEST_ERROR -> this == DRAFT ? 422 : type == ResponseMediaType.JSON ? 200 : 400;
            case METHOD_NOT_ALLOWED -> 405;
            case TIMEOUT -> 504;
            case UNAVAILABLE -> 503;
            case INTERNAL_ERROR -> 500;
        };
    }

    /** The status of a request that the front refused. */
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
     * What goes into {@code Content-Type}. Since 2026 a failure is always marked as GraphQL's own, so that it is told
     * from one of a proxy.
     */
    ResponseMediaType typeOf(int status, ResponseMediaType chosen) {
        return this == DRAFT && status >= 300 ? ResponseMediaType.GRAPHQL : chosen;
    }
}
