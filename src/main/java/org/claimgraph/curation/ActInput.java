package org.claimgraph.curation;

/** What the inputs of all acts have in common. */
interface ActInput {
    /** The description of {@link #reason()} in the schema. */
    String REASON = "The reason, recorded with the act.";

    /** The description of {@link #idempotencyKey()} in the schema. */
    String IDEMPOTENCY_KEY =
            "A text of at most 100 characters, unique among the acts of your API key. A request repeated with the same key and input changes nothing and returns the first result; with the same key and another input it is an error.";

    /** Why; null without a reason. */
    String reason();

    /** Names the act among those of the same API key; null if it is not named. */
    String idempotencyKey();
}
