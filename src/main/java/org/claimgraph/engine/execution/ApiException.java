package org.claimgraph.engine.execution;

import java.util.Objects;

/**
 * An error whose code and message are shown to the caller; the message names what is wrong and what to do. Any other
 * exception is an internal failure: it is logged, and the caller sees only {@link ErrorCode#INTERNAL}.
 *
 * <p>{@link ErrorCode#UNAVAILABLE} ends the whole request; every other code fails only the field that threw it.
 */
public class ApiException extends RuntimeException {
    private final ErrorCode code;

    public ApiException(ErrorCode code, String message) {
        super(Objects.requireNonNull(message), null, false, false);
        this.code = Objects.requireNonNull(code);
    }

    public ErrorCode code() {
        return code;
    }

    /** An argument, filter or variable that cannot be used; the message names it and what is accepted. */
    public static ApiException badInput(String message) {
        return new ApiException(ErrorCode.BAD_INPUT, message);
    }

    /** Something that the whole request depends on does not work now, for example the database. */
    public static ApiException unavailable(String message) {
        return new ApiException(ErrorCode.UNAVAILABLE, message);
    }
}
