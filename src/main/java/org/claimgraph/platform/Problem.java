package org.claimgraph.platform;

import java.util.Objects;

/**
 * The caller's mistake: a code for programs and a message for people that names the thing. What is not a problem is our
 * own failure and says nothing outside.
 */
public class Problem extends RuntimeException {
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

    public Problem(Code code, String message) {
        super(Objects.requireNonNull(message), null, false, false);
        this.code = Objects.requireNonNull(code);
    }

    public Code code() {
        return code;
    }

    /** An argument, filter or variable that cannot be used; the message says which and what would do. */
    public static Problem badInput(String message) {
        return new Problem(Code.BAD_INPUT, message);
    }
}
