package org.claimgraph.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The act that the current transaction belongs to. */
@ApplicationScoped
public class CurrentAct {
    /** The actor of what the service does by itself. */
    public static final String SYSTEM = "system";

    private final TransactionSynchronizationRegistry transaction;
    private final Acts acts;
    private final Clock clock;

    CurrentAct(TransactionSynchronizationRegistry transaction, Acts acts, Clock clock) {
        this.transaction = transaction;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Makes further changes of the current transaction part of the act.
     *
     * @throws IllegalStateException without a transaction
     */
    public void set(Act act) {
        transaction.putResource(CurrentAct.class, act);
    }

    /** Begins an act and makes further changes of the current transaction part of it, see {@link Acts#begin}. */
    public Act begin(ActKind kind, String actor, String reason, Instant now) {
        return begin(UUID.randomUUID().toString(), kind, actor, reason, now);
    }

    /** The same with an id that the caller gives; no other act may have it. */
    public Act begin(String id, ActKind kind, String actor, String reason, Instant now) {
        Act act = acts.begin(id, kind, actor, reason, now);
        set(act);
        return act;
    }

    /**
     * The act of the current transaction; if none is set, one of the service itself begins.
     *
     * @throws IllegalStateException without a transaction
     */
    public Act get() {
        if (transaction.getResource(CurrentAct.class) instanceof Act act) {
            return act;
        }
        return begin(ActKind.MAINTENANCE, SYSTEM, null, clock.instant());
    }
}
