package org.claimgraph.view.conflict;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.claim.FactStateStore;
import org.claimgraph.claim.LedgerLock;
import org.claimgraph.claim.Projection;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.database.TransactionTimeout;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.fact.FactReader;
import org.jboss.logging.Logger;

/** The projection of the ledger onto states of facts and conflicts. It examines only the facts that changed. */
@ApplicationScoped
public class ConflictProjection implements Projection {
    private static final int BATCH_SIZE = 500;
    private static final int SUBJECTS_PER_BATCH = 200;
    private static final int MAX_PENDING = 2000;
    private static final String WITHOUT_CLAIMS = "NONE";
    private static final Logger LOG = Logger.getLogger(ConflictProjection.class);
    private final FactReader facts;
    private final Detectors detectors;
    private final ConflictStore store;
    private final FactStateStore states;
    private final LedgerLock lock;
    private final Database database;
    private final Clock clock;
    private volatile boolean closing;

    ConflictProjection(
            FactReader facts,
            Detectors detectors,
            ConflictStore store,
            FactStateStore states,
            LedgerLock lock,
            Database database,
            Clock clock) {
        this.facts = facts;
        this.detectors = detectors;
        this.store = store;
        this.states = states;
        this.lock = lock;
        this.database = database;
        this.clock = clock;
    }

    /** Catches up in the background; the service answers meanwhile, since a large ledger takes a while. */
    void open(@Observes StartupEvent event) {
        if (!pending("").isEmpty()) {
            Thread.ofPlatform().daemon().name("conflict-projection").start(this::catchUp);
        }
    }

    void close(@Observes ShutdownEvent event) {
        closing = true;
    }

    /** Processes the facts that have no state yet, for example after a migration that resets the projection. */
    public void catchUp() {
        int processed = 0;
        for (List<PendingFact> batch = pending(""); !batch.isEmpty() && !closing; batch = pending(batch)) {
            Set<String> keys = factsOfSubjects(batch);
            QuarkusTransaction.requiringNew()
                    .timeout(TransactionTimeout.UNLIMITED)
                    .run(() -> {
                        lock.acquire();
                        project(keys, clock.instant().truncatedTo(ChronoUnit.MICROS));
                    });
            processed += keys.size();
        }
        LOG.infof("Conflict projection caught up: %d facts processed.", processed);
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
     * All pending facts of their subjects, because facts of one subject are compared with each other. The condition avoids the
     * index on the state, which all pending facts share.
     */
    private Set<String> factsOfSubjects(List<PendingFact> batch) {
        return Set.copyOf(database.list(
                Sql.of(
                        "select f.id from fact f where f.subject_id = any(?) and coalesce(f.state, '') = '' limit "
                                + MAX_PENDING,
                        batch.stream().map(PendingFact::subject).collect(Collectors.toSet())),
                Row::text));
    }

    @Override
    public void update(Set<String> keys, Instant now) {
        List<String> all = keys.stream().sorted().toList();
        for (int from = 0; from < all.size(); from += BATCH_SIZE) {
            project(Set.copyOf(all.subList(from, Math.min(all.size(), from + BATCH_SIZE))), now);
        }
    }

    private void project(Set<String> keys, Instant now) {
        Map<String, Fact> found = facts.withKeys(keys);
        updateStates(keys, found);
        ConflictDetector.Findings findings = detectors.detect(keys, found);
        store.update(findings.owners(), findings.conflicts(), now);
    }

    private void updateStates(Set<String> keys, Map<String, Fact> facts) {
        Map<String, String> states = new HashMap<>();
        for (String key : keys) {
            Fact fact = facts.get(key);
            states.put(key, fact == null ? WITHOUT_CLAIMS : fact.getState().name());
        }
        this.states.update(states);
    }
}
