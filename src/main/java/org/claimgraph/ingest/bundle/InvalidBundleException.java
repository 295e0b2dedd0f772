package org.claimgraph.ingest.bundle;

/** A bundle cannot be read; the message says which file and line and why. */
public final class InvalidBundleException extends RuntimeException {
    InvalidBundleException(String place, String what) {
        super(place + " " + what + ".");
    }
}
