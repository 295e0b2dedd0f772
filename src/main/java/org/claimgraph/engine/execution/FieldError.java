package org.claimgraph.engine.execution;

import java.util.Objects;

/** Stands for a value in what a {@link Resolver} returns: the field of this parent failed, those of others did not. */
public record FieldError(Throwable cause) {
    public FieldError {
        Objects.requireNonNull(cause, "cause");
    }
}
