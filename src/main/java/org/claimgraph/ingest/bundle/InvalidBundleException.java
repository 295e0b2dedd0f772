package org.claimgraph.ingest.bundle;

/** Thrown when a bundle cannot be read; the message names the file, the line and the reason. */
public final class InvalidBundleException extends RuntimeException {
    InvalidBundleException(String place, String what) {
        super(place + " " + what + ".");
    }
}
