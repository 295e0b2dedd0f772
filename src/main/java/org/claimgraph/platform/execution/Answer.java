package org.claimgraph.platform.execution;

/**
 * The answer to one request.
 *
 * @param json a whole GraphQL response as UTF-8 JSON; only the first {@code length} bytes count
 * @param length the number of bytes
 * @param kind whether the operation ran
 */
public record Answer(byte[] json, int length, Kind kind) {
    /** How far a request came; the HTTP front makes a status code of it. */
    public enum Kind {
        /** The operation ran: there is a {@code data} entry, perhaps null, perhaps beside errors. */
        EXECUTED,
        /** The request was refused before it ran (syntax, validation, variables, limits): {@code errors} only. */
        REFUSED,
        /** The request ran out of its time: {@code errors} only. */
        TIMED_OUT
    }
}
