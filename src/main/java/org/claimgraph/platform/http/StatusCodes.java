package org.claimgraph.platform.http;

import org.claimgraph.platform.execution.Answer;

/** The status codes of answers, by edition of the GraphQL-over-HTTP draft. */
enum StatusCodes {
    /** As the draft reads since 2026: 422 for what is read and refused, 294 for data beside errors. */
    DRAFT,
    /** As it read until then: 400 for both, 200 for data beside errors, and 200 for whoever knows plain JSON only. */
    CLASSIC;

    /** The status of a request that the engine answered. */
    int of(Answer.Kind kind, ResponseType type) {
        return switch (kind) {
            case EXECUTED -> 200;
            // The draft recommends 294 beside its own media type only: others may know no 2xx but 200.
            case PARTIAL -> this == DRAFT && type == ResponseType.GRAPHQL ? 294 : 200;
            case UNREADABLE -> this == CLASSIC && type == ResponseType.JSON ? 200 : 400;
            case REFUSED -> this == DRAFT ? 422 : type == ResponseType.JSON ? 200 : 400;
            case METHOD_NOT_ALLOWED -> 405;
            case TIMED_OUT -> 504;
            case FAILED -> 500;
        };
    }

    /** The status of a request that the front refused. */
    int of(Refusal.Reason reason, ResponseType type) {
        if (this == DRAFT) {
            return reason.status;
        }
        return switch (reason) {
            case NOT_WELL_FORMED -> 400;
            case UNKNOWN_DOCUMENT, REGISTRATION_OFF -> of(Answer.Kind.REFUSED, type);
            default -> reason.status;
        };
    }

    /**
     * What goes into {@code Content-Type}. Since 2026 a failure is always marked as GraphQL's own, so that it is told
     * from one of a proxy.
     */
    ResponseType typeOf(int status, ResponseType chosen) {
        return this == DRAFT && status >= 300 ? ResponseType.GRAPHQL : chosen;
    }
}
