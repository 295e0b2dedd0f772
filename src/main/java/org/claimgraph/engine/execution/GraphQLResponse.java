package org.claimgraph.engine.execution;

/**
 * The answer to one request.
 *
 * @param json a whole GraphQL response as UTF-8 JSON; only the first {@code length} bytes count
 * @param length the number of bytes
 * @param kind whether the operation ran
 */
public record GraphQLResponse(byte[] json, int length, Kind kind) {
    /** How far a request came; the HTTP front makes a status code of it. */
    public enum Kind {
        /** The operation ran and nothing failed: there is a {@code data} entry and no {@code errors}. */
        EXECUTED,
        /** The operation ran and something in it failed: {@code data}, perhaps null, beside {@code errors}. */
        PARTIAL,
        /** The document is no GraphQL: a syntax error, {@code errors} only. */
        UNREADABLE,
        /** The request was refused before it ran (validation, operation, variables, limits): {@code errors} only. */
        REFUSED,
        /** The operation is a mutation and only queries were allowed: {@code errors} only. */
        METHOD_NOT_ALLOWED,
        /** The request ran out of its time: {@code errors} only. */
        TIMED_OUT,
        /** Our own failure outside the fields, mostly before any ran: {@code errors} only. */
        FAILED
    }
}
