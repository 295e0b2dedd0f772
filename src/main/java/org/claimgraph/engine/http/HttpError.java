package org.claimgraph.engine.http;

import java.util.Objects;
import org.claimgraph.engine.execution.ApiException;

/** An error that is answered without executing the request. The message names what is wrong and says what to do. */
final class HttpError extends RuntimeException {
    /** What is wrong, with the status code of the draft and {@code extensions.code}. */
    enum Reason {
        UNREADABLE(400, "BAD_INPUT"),
        BATCH_TOO_LONG(400, "TOO_COMPLEX"),
        UNKNOWN_DOCUMENT(400, "PERSISTED_QUERY_NOT_FOUND"),
        REGISTRATION_OFF(400, "PERSISTED_QUERY_NOT_SUPPORTED"),
        UNAUTHENTICATED(401, "UNAUTHENTICATED"),
        FORBIDDEN(403, "FORBIDDEN"),
        METHOD_NOT_ALLOWED(405, "BAD_INPUT"),
        NOT_ACCEPTABLE(406, "BAD_INPUT"),
        BODY_TOO_SLOW(408, "TIMEOUT"),
        BODY_TOO_LARGE(413, "BAD_INPUT"),
        MEDIA_TYPE(415, "BAD_INPUT"),
        NOT_WELL_FORMED(422, "BAD_INPUT"),
        TOO_MANY_REQUESTS(429, "UNAVAILABLE"),
        FAILED(500, "INTERNAL"),
        NO_UPGRADE(501, "UNAVAILABLE"),
        BUSY(503, "UNAVAILABLE"),
        TIMED_OUT(504, "TIMEOUT");

        final int status;
        final String code;

        Reason(int status, String code) {
            this.status = status;
            this.code = code;
        }
    }

    private final Reason reason;

    HttpError(Reason reason, String message) {
        super(Objects.requireNonNull(message), null, false, false);
        this.reason = Objects.requireNonNull(reason);
    }

    Reason reason() {
        return reason;
    }

    /** The refusal of a request by {@link RequestContextSetup}. */
    static HttpError refused(ApiException refusal) {
        Reason reason = switch (refusal.code()) {
            case UNAUTHENTICATED -> Reason.UNAUTHENTICATED;
            case FORBIDDEN -> Reason.FORBIDDEN;
            case TIMEOUT -> Reason.TIMED_OUT;
            case UNAVAILABLE -> refusal instanceof RateLimitException ? Reason.TOO_MANY_REQUESTS : Reason.BUSY;
            default -> Reason.UNREADABLE;
        };
        return new HttpError(reason, refusal.getMessage());
    }

    /** The bytes or characters cannot be interpreted. */
    static HttpError unreadable(String message) {
        return new HttpError(Reason.UNREADABLE, message);
    }

    /** A parameter is missing or has the wrong type. */
    static HttpError notWellFormed(String message) {
        return new HttpError(Reason.NOT_WELL_FORMED, message);
    }

    static HttpError timedOut() {
        return new HttpError(Reason.TIMED_OUT, "The request exceeded its deadline: request less, or try again later.");
    }

    /** @param cause what there is too much or too little of, without a full stop */
    static HttpError busy(String cause) {
        return new HttpError(Reason.BUSY, cause + ": try again later.");
    }
}
