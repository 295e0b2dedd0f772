package org.claimgraph.platform.projection;

/** A value of a read model was read although its columns were not selected: a mistake of this code, not of the request. */
public final class NotSelectedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NotSelectedException(String value) {
        super(value + " was not selected");
    }
}
