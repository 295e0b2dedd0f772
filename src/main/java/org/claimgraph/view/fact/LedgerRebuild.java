package org.claimgraph.view.fact;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.claimgraph.act.LedgerLock;
import org.claimgraph.claim.ClaimRekeying;
import org.claimgraph.claim.RebuildProgress;
import org.claimgraph.claim.RebuildProgress.Pending;
import org.claimgraph.claim.RebuildProgress.RebuildStep;
import org.claimgraph.platform.database.TransactionTimeout;
import org.jboss.logging.Logger;

/**
 * Rebuilds a ledger that an earlier build wrote: keys its claims anew where the rule of keys changed, then forms their facts. It
 * works in chunks, each in a transaction, and continues after a restart. Several instances on one database take turns.
 */
@ApplicationScoped
public class LedgerRebuild {
    private static final int CHUNK = 1000;
    private static final int LOGGED_CHUNKS = 50;
    private static final Logger LOG = Logger.getLogger(LedgerRebuild.class);
    private final RebuildProgress progress;
    private final ClaimRekeying rekeying;
    private final FactProjection facts;
    private final LedgerLock lock;
    private final Clock clock;

    LedgerRebuild(
            RebuildProgress progress, ClaimRekeying rekeying, FactProjection facts, LedgerLock lock, Clock clock) {
        this.progress = progress;
        this.rekeying = rekeying;
        this.facts = facts;
        this.lock = lock;
        this.clock = clock;
    }

    /** Rebuilds what is still to be rebuilt; does nothing for a ledger of this build. */
    public void run() {
        Pending pending = progress.pending();
        if (pending == null) {
            return;
        }
        LOG.infof(
                "The ledger was written by an earlier build. %s; readiness is DOWN until this ends.",
                pending.step() == RebuildStep.KEYS
                        ? "Its claims get new keys and its facts are formed anew"
                        : "Its facts are formed anew");
        for (int chunks = 1; pending != null; chunks++) {
            pending = QuarkusTransaction.requiringNew()
                    .timeout(TransactionTimeout.UNLIMITED)
                    .call(this::next);
            if (pending != null && chunks % LOGGED_CHUNKS == 0) {
                LOG.infof("Rebuild of the ledger: step %s has reached claim %d.", pending.step(), pending.reached());
            }
        }
        LOG.info("The ledger is rebuilt.");
    }

    /** Processes the next chunk; returns what is still to be done. */
    private Pending next() {
        lock.acquire();
        Pending pending = progress.pending();
        if (pending == null) {
            return null;
        }
        long end = progress.chunkEnd(pending.reached(), CHUNK);
        Pending next = end < 0 ? after(pending.step()) : new Pending(pending.step(), end);
        if (end >= 0) {
            process(pending, end);
        }
        progress.store(next);
        return next;
    }

    private static Pending after(RebuildStep step) {
        return step == RebuildStep.FACTS ? null : new Pending(RebuildStep.FACTS, 0);
    }

    private void process(Pending pending, long end) {
        switch (pending.step()) {
            case KEYS -> rekeying.rekey(pending.reached(), end);
            case QUESTIONS -> rekeying.rekeyQuestions(pending.reached(), end);
            case FACTS ->
                facts.rebuild(
                        Set.copyOf(progress.questions(pending.reached(), end)),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
    }
}
