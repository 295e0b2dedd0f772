package org.claimgraph.platform.column;

/**
 * Thrown when a value of a read model is read whose columns were not selected. This is a bug in the service, not an
 * error in the request.
 */
public final class NotSelectedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** @param value the model and the value, for example {@code Claim.validTime} */
    public NotSelectedException(String value) {
        super(value + " was not selected");
    }
}
