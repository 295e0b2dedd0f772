package org.claimgraph.view.fact;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.act.LedgerLock;
import org.claimgraph.claim.FactStore;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.database.TransactionTimeout;
import org.jboss.logging.Logger;

/** Projects the facts that have no state yet, for example after a migration that resets the projections. */
@ApplicationScoped
public class FactCatchUp {
    private static final int SUBJECTS_PER_BATCH = 200;
    private static final int MAX_PENDING = 2000;
    private static final Logger LOG = Logger.getLogger(FactCatchUp.class);
    private final FactProjection projection;
    private final FactStore facts;
    private final LedgerLock lock;
    private final Database database;
    private final Clock clock;
    private volatile boolean closing;

    FactCatchUp(FactProjection projection, FactStore facts, LedgerLock lock, Database database, Clock clock) {
        this.projection = projection;
        this.facts = facts;
        this.lock = lock;
        this.database = database;
        this.clock = clock;
    }

    /** Catches up in the background; the service answers meanwhile, since a large ledger takes a while. */
    void open(@Observes StartupEvent event) {
        if (!pending("").isEmpty()) {
            Thread.ofPlatform().daemon().name("fact-projection").start(this::catchUp);
        }
    }

    void close(@Observes ShutdownEvent event) {
        closing = true;
    }

    /** Processes all facts without a state. */
    public void catchUp() {
        int processed = 0;
        for (List<PendingFact> batch = pending(""); !batch.isEmpty() && !closing; batch = pending(batch)) {
            Set<String> questions = questionsOfSubjects(batch);
            QuarkusTransaction.requiringNew()
                    .timeout(TransactionTimeout.UNLIMITED)
                    .run(() -> {
                        lock.acquire();
                        projection.update(questions, clock.instant().truncatedTo(ChronoUnit.MICROS));
                        facts.emptyPending(questions);
                    });
            processed += questions.size();
        }
        LOG.infof("The projection of facts caught up: %d questions processed.", processed);
    }

    /** A fact without a state, and its subject. */
    private record PendingFact(String fact, String subject) {}

    /** The next batch; starts again at the first key, because some subjects have too many facts for one batch. */
    private List<PendingFact> pending(List<PendingFact> before) {
        List<PendingFact> next = pending(before.getLast().fact());
        return next.isEmpty() ? pending("") : next;
    }

    /** Continues after the last key, so that facts already processed are not scanned again. */
    private List<PendingFact> pending(String last) {
        return database.list(
                Sql.of(
                        "select n.id, n.subject_id from fact n where n.state is null and n.id > ?"
                                + " order by n.state, n.id limit " + SUBJECTS_PER_BATCH,
                        last),
                row -> new PendingFact(row.text(), row.text()));
    }

    /**
     * The questions of pending facts of these subjects, because facts of one subject are compared with each other. The
     * condition avoids the index on the state, which all pending facts share.
     */
    private Set<String> questionsOfSubjects(List<PendingFact> batch) {
        return Set.copyOf(database.list(
                Sql.of(
                        "select f.question_id from fact f where f.subject_id = any(?) and coalesce(f.state, '') = '' limit "
                                + MAX_PENDING,
                        batch.stream().map(PendingFact::subject).collect(Collectors.toSet())),
                Row::text));
    }
}
