package org.claimgraph.platform.execution;

import java.util.Objects;

/** Stands for a value in what a {@link Resolver} returns: the field of this parent failed, those of others did not. */
public record Failed(Throwable cause) {
    public Failed {
        Objects.requireNonNull(cause, "cause");
    }
}
