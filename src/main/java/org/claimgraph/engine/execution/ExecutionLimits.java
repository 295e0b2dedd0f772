package org.claimgraph.engine.execution;

import java.util.Objects;

/**
 * Limits on one request and its response.
 *
 * @param document what is checked before anything runs
 * @param objects the objects and list elements that a response may have
 * @param responseBytes the size of a response
 * @param introspection whether {@code __schema} and {@code __type} are answered
 */
public record ExecutionLimits(DocumentLimits document, int objects, int responseBytes, boolean introspection) {
    public static final ExecutionLimits DEFAULT =
            new ExecutionLimits(DocumentLimits.DEFAULT, 100_000, 8 * 1024 * 1024, true);

    public ExecutionLimits {
        Objects.requireNonNull(document, "document");
        if (objects < 1 || responseBytes < 1) {
            throw new IllegalArgumentException("The limits of a response must be positive");
        }
    }
}
