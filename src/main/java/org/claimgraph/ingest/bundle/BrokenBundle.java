package org.claimgraph.ingest.bundle;

/** A bundle cannot be read; the message says which file and line and why. */
public final class BrokenBundle extends RuntimeException {
    BrokenBundle(String place, String what) {
        super(place + " " + what + ".");
    }
}
