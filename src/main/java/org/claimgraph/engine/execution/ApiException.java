package org.claimgraph.engine.execution;

import java.util.Objects;

/**
 * The caller's mistake: a code for programs and a message for people that names the thing. What is not a problem is our
 * own failure and says nothing outside.
 */
public class ApiException extends RuntimeException {
    /** The codes of {@code extensions.code} in an error. */
    public enum Code {
        NOT_FOUND,
        BAD_INPUT,
        BAD_CURSOR,
        UNAUTHENTICATED,
        FORBIDDEN,
        TOO_COMPLEX,
        TOO_DEEP,
        TIMEOUT,
        CONFLICT,
        INTERNAL
    }

    private final Code code;

    public ApiException(Code code, String message) {
        super(Objects.requireNonNull(message), null, false, false);
        this.code = Objects.requireNonNull(code);
    }

    public Code code() {
        return code;
    }

    /** An argument, filter or variable that cannot be used; the message says which and what would do. */
    public static ApiException badInput(String message) {
        return new ApiException(Code.BAD_INPUT, message);
    }
}
