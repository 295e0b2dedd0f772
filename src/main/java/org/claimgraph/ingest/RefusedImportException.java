package org.claimgraph.ingest;

/** Thrown when an import is refused; its transaction is then rolled back. The message says why and what to do. */
final class RefusedImportException extends RuntimeException {
    RefusedImportException(String message) {
        super(message);
    }
}
