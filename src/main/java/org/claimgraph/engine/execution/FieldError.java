package org.claimgraph.engine.execution;

import java.util.Objects;

/** Stands for a value in the result of a {@link Resolver}: the field failed for this parent only. */
public record FieldError(Throwable cause) {
    public FieldError {
        Objects.requireNonNull(cause, "cause");
    }
}
