package org.claimgraph.engine.execution;

/** One event of a subscription. */
public interface SubscriptionEvent {
    /**
     * The value of the field of the subscription, with what the selection below it needs. Called once, on a thread that may wait
     * for a database; {@link Deadline#current}, {@link RequestBudget#current} and {@link FieldSelection#current} are set, and no
     * transaction is open.
     *
     * @throws Exception fails the field; an {@link ApiException} is shown to the client
     */
    Object value() throws Exception;

    /** Where a later subscription resumes after this event; null where it cannot. */
    String cursor();
}
