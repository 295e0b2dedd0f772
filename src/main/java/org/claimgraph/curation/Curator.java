package org.claimgraph.curation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.claimgraph.access.CurrentViewer;
import org.claimgraph.act.ActKind;
import org.claimgraph.act.CurrentAct;
import org.claimgraph.act.LedgerLock;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.engine.execution.RequestBudget;
import org.claimgraph.platform.database.StorableValues;
import org.claimgraph.platform.input.UserError;
import org.claimgraph.platform.input.UserErrors;

/** Does the acts of the current viewer: each wholly or not at all, recorded with who, when and why, and once for an idempotency key. */
@ApplicationScoped
class Curator {
    private static final int LOCK_SECONDS = 3;
    private static final int TRANSACTION_SECONDS = 60;
    private static final int MAX_REASON = 1000;
    private static final int MAX_KEY = 100;
    private final CurrentViewer viewer;
    private final CurrentAct acts;
    private final LedgerLock lock;
    private final IdempotencyStore idempotency;
    private final Clock clock;

    Curator(CurrentViewer viewer, CurrentAct acts, LedgerLock lock, IdempotencyStore idempotency, Clock clock) {
        this.viewer = viewer;
        this.acts = acts;
        this.lock = lock;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** The work of an act. */
    interface Work {
        /**
         * Checks the input and changes the graph, in a transaction and under the lock of the ledger. If it adds errors or throws a
         * mistake of the caller, everything is rolled back.
         *
         * @param now the moment of the act, in microseconds
         * @return what the payload is made of; anything if it adds errors
         */
        List<String> perform(UserErrors errors, Instant now);
    }

    /** Ends a transaction without a change. */
    private static final class NotDone extends RuntimeException {
        private final transient List<UserError> errors;

        NotDone(UserErrors errors) {
            super(null, null, false, false);
            this.errors = errors.all();
        }
    }

    /** @param mutation the name of the mutation */
    ActResult perform(String mutation, ActInput input, Work work) {
        UserErrors errors = new UserErrors();
        checkTexts(input, errors);
        if (!errors.isEmpty()) {
            return ActResult.refused(errors.all());
        }
        try {
            return RequestBudget.suspended(() -> QuarkusTransaction.requiringNew()
                    .timeout(TRANSACTION_SECONDS)
                    .call(() -> ActResult.done(
                            inTransaction(RequestedAct.of(viewer.get(), mutation, input), work, errors))));
        } catch (NotDone refused) {
            return ActResult.refused(refused.errors);
        }
    }

    private List<String> inTransaction(RequestedAct act, Work work, UserErrors errors) {
        // Changes of two acts follow one another, so that their moments do, too.
        List<String> values = errors.reading(() -> {
            lock.acquireWithin(LOCK_SECONDS);
            List<String> known = act.isNamed() ? idempotency.resultOf(act, errors.at("idempotencyKey")) : null;
            return known == null && errors.isEmpty() ? perform(act, work, errors) : known;
        });
        if (!errors.isEmpty()) {
            throw new NotDone(errors);
        }
        return values;
    }

    private List<String> perform(RequestedAct act, Work work, UserErrors errors) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        acts.begin(ActKind.CURATION, act.caller(), act.input().reason(), now);
        List<String> values = work.perform(errors, now);
        if (errors.isEmpty() && act.isNamed()) {
            idempotency.store(act, values, now);
        }
        return values;
    }

    private static void checkTexts(ActInput input, UserErrors errors) {
        check(input.reason(), MAX_REASON, errors.at("reason"));
        check(input.idempotencyKey(), MAX_KEY, errors.at("idempotencyKey"));
    }

    private static void check(String text, int longest, UserErrors errors) {
        if (text == null) {
            return;
        }
        if (text.isBlank() || text.length() > longest) {
            errors.add(
                    ErrorCode.BAD_INPUT,
                    "The text has %d characters: give 1 to %d, not only spaces.".formatted(text.length(), longest));
        } else if (StorableValues.problem(text) != null) {
            errors.badInput("The text contains %s: remove it.".formatted(StorableValues.problem(text)));
        }
    }
}
