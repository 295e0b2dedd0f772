package org.claimgraph.engine.execution;

import java.util.Objects;

/**
 * The response to one request. It holds memory of the {@link MemoryBudget} until it is closed, which its receiver does
 * once it was sent or is given up.
 */
public final class GraphQLResponse implements AutoCloseable {
    /** How a request ended; the HTTP transport chooses the status code by it. */
    public enum Status {
        /** The operation ran without errors: there is {@code data} and no {@code errors}. */
        SUCCESS,
        /** The operation ran and some fields failed: {@code data}, perhaps null, beside {@code errors}. */
        PARTIAL_SUCCESS,
        /** The document is not GraphQL: {@code errors} only. */
        SYNTAX_ERROR,
        /** Validation, operation name, variables or limits forbid the request: {@code errors} only. */
        REQUEST_ERROR,
        /** The operation is a mutation and only queries were allowed: {@code errors} only. */
        METHOD_NOT_ALLOWED,
        /** The request did not end within its deadline: {@code errors} only. */
        TIMEOUT,
        /** Something that the request depends on does not work now, or memory is short: {@code errors} only. */
        UNAVAILABLE,
        /** An internal failure outside the fields: {@code errors} only. */
        INTERNAL_ERROR
    }

    private final byte[] json;
    private final int length;
    private final Status status;
    private final MemoryReservation memory;

    /**
     * @param json a whole GraphQL response as UTF-8 JSON; only the first {@code length} bytes count
     * @param memory the memory that the bytes are reserved in; null if they are few and not reserved
     */
    public GraphQLResponse(byte[] json, int length, Status status, MemoryReservation memory) {
        Objects.checkFromIndexSize(0, length, json.length);
        this.json = json;
        this.length = length;
        this.status = Objects.requireNonNull(status);
        this.memory = memory;
    }

    /** A response that holds no memory of the budget. */
    public GraphQLResponse(byte[] json, int length, Status status) {
        this(json, length, status, null);
    }

    /** UTF-8 JSON; only the first {@link #length} bytes count. */
    public byte[] json() {
        return json;
    }

    public int length() {
        return length;
    }

    public Status status() {
        return status;
    }

    /** Releases the memory that the response holds; further calls do nothing. */
    @Override
    public void close() {
        if (memory != null) {
            memory.close();
        }
    }
}
