package org.claimgraph.engine.execution;

/** The value of {@code extensions.code} in an error. */
public enum ErrorCode {
    /** The thing that an id or name stands for does not exist. */
    NOT_FOUND,
    /** An argument, variable, document or operation name that cannot be used. */
    BAD_INPUT,
    /** A cursor that does not belong to its list. */
    BAD_CURSOR,
    /** The request needs a key and has none that is known. */
    UNAUTHENTICATED,
    /** The key does not allow this. */
    FORBIDDEN,
    /** This instance does not accept changes. */
    READ_ONLY,
    /** The request asks for more than the limits allow. */
    TOO_COMPLEX,
    /** The fields of the request are nested more deeply than the limits allow. */
    TOO_DEEP,
    /** The request did not end within its deadline. */
    TIMEOUT,
    /** The service cannot answer now; the same request may succeed later. */
    UNAVAILABLE,
    /** The change contradicts the current state. */
    CONFLICT,
    /** A failure of the service itself; the details are in its log. */
    INTERNAL
}
