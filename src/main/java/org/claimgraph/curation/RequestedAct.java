package org.claimgraph.curation;

import java.nio.charset.StandardCharsets;
import org.claimgraph.access.Viewer;
import org.claimgraph.platform.Hash;

/**
 * An act as a caller requests it.
 *
 * @param caller the name of the API key
 * @param mutation the name of the mutation
 */
record RequestedAct(String caller, String mutation, ActInput input) {
    static RequestedAct of(Viewer viewer, String mutation, ActInput input) {
        return new RequestedAct(viewer.name(), mutation, input);
    }

    /** Whether the caller has named the act. */
    boolean isNamed() {
        return input.idempotencyKey() != null;
    }

    /** Equal for equal requests. */
    String hash() {
        return Hash.sha256((mutation + " " + input).getBytes(StandardCharsets.UTF_8));
    }
}
