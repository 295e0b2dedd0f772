package org.claimgraph.curation;

/** What the inputs of all acts have in common. */
interface ActInput {
    /** Why; null without a reason. */
    String reason();

    /** Names the act among those of the same API key; null if it is not named. */
    String idempotencyKey();
}
