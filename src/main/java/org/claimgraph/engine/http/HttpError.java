package org.claimgraph.engine.http;

import java.util.Objects;

/** Why the front answers a request itself. The message names the thing and says what to do. */
final class HttpError extends RuntimeException {
    /** What is wrong, with the status code of the draft and the code for programs. */
    enum Reason {
        UNREADABLE(400, "BAD_INPUT"),
        BATCH_TOO_LONG(400, "TOO_COMPLEX"),
        UNKNOWN_DOCUMENT(400, "PERSISTED_QUERY_NOT_FOUND"),
        REGISTRATION_OFF(400, "PERSISTED_QUERY_NOT_SUPPORTED"),
        METHOD_NOT_ALLOWED(405, "BAD_INPUT"),
        NOT_ACCEPTABLE(406, "BAD_INPUT"),
        BODY_TOO_SLOW(408, "TIMEOUT"),
        BODY_TOO_LARGE(413, "BAD_INPUT"),
        MEDIA_TYPE(415, "BAD_INPUT"),
        NOT_WELL_FORMED(422, "BAD_INPUT"),
        FAILED(500, "INTERNAL"),
        NO_WEBSOCKETS(501, "UNAVAILABLE"),
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

    /** The bytes or characters cannot be interpreted. */
    static HttpError unreadable(String message) {
        return new HttpError(Reason.UNREADABLE, message);
    }

    /** A parameter is missing or of a wrong type. */
    static HttpError notWellFormed(String message) {
        return new HttpError(Reason.NOT_WELL_FORMED, message);
    }

    static HttpError timedOut() {
        return new HttpError(Reason.TIMED_OUT, "The request ran out of its time: ask for less, or try again later.");
    }
}
