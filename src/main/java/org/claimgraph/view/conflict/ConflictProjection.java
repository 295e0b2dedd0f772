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
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.fact.FactReader;
import org.jboss.logging.Logger;

/** Keeps the states of facts and the conflicts up to date with the ledger, by looking at the touched facts alone. */
@ApplicationScoped
public class ConflictProjection implements Projection {
    private static final int AT_ONCE = 500;
    private static final int SUBJECTS = 200;
    private static final int MOST_UNSEEN = 2000;
    private static final String WITHOUT_CLAIMS = "NONE";
    private static final Logger LOG = Logger.getLogger(ConflictProjection.class);
    private final FactReader facts;
    private final Detectors looking;
    private final ConflictStore rows;
    private final FactStateStore states;
    private final LedgerLock turns;
    private final Database database;
    private final Clock clock;
    private volatile boolean closing;

    ConflictProjection(
            FactReader facts,
            Detectors looking,
            ConflictStore rows,
            FactStateStore states,
            LedgerLock turns,
            Database database,
            Clock clock) {
        this.facts = facts;
        this.looking = looking;
        this.rows = rows;
        this.states = states;
        this.turns = turns;
        this.database = database;
        this.clock = clock;
    }

    /** Beside the service, which answers meanwhile: a large ledger takes a while. */
    void open(@Observes StartupEvent event) {
        if (!due("").isEmpty()) {
            Thread.ofPlatform().daemon().name("conflicts").start(this::catchUp);
        }
    }

    void close(@Observes ShutdownEvent event) {
        closing = true;
    }

    /** Looks at what nobody has looked at yet, because it was recorded before anybody kept conflicts. */
    public void catchUp() {
        int looked = 0;
        for (List<Due> some = due(""); !some.isEmpty() && !closing; some = due(some)) {
            Set<String> keys = unseen(some);
            QuarkusTransaction.requiringNew().run(() -> {
                turns.take();
                look(keys, clock.instant().truncatedTo(ChronoUnit.MICROS));
            });
            looked += keys.size();
        }
        LOG.infof("Looked at %d facts that nobody had looked at before.", looked);
    }

    /** A fact that nobody has looked at yet, and what it is about. */
    private record Due(String fact, String subject) {}

    /** The next of them, and from the first again where there are none: some subjects have too many facts for once. */
    private List<Due> due(List<Due> before) {
        List<Due> next = due(before.getLast().fact());
        return next.isEmpty() ? due("") : next;
    }

    /** From the last key on, so that those that were looked at meanwhile are not passed over again and again. */
    private List<Due> due(String last) {
        return database.list(
                Sql.of(
                        "select n.id, n.subject_id from fact n where n.state is null and n.id > ?"
                                + " order by n.state, n.id limit " + SUBJECTS,
                        last),
                row -> new Due(row.text(), row.text()));
    }

    /**
     * All facts about their subjects, for what is said of one subject is compared with one another. They are not looked up
     * by their state, which all that are due share.
     */
    private Set<String> unseen(List<Due> some) {
        return Set.copyOf(database.list(
                Sql.of(
                        "select f.id from fact f where f.subject_id = any(?) and coalesce(f.state, '') = '' limit "
                                + MOST_UNSEEN,
                        some.stream().map(Due::subject).collect(Collectors.toSet())),
                Row::text));
    }

    @Override
    public void touched(Set<String> keys, Instant now) {
        List<String> all = keys.stream().sorted().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            look(Set.copyOf(all.subList(from, Math.min(all.size(), from + AT_ONCE))), now);
        }
    }

    private void look(Set<String> keys, Instant now) {
        Map<String, Fact> found = facts.withKeys(keys);
        keepStates(keys, found);
        ConflictDetector.Findings findings = looking.at(keys, found);
        rows.keep(findings.owners(), findings.found(), now);
    }

    private void keepStates(Set<String> keys, Map<String, Fact> facts) {
        Map<String, String> states = new HashMap<>();
        for (String key : keys) {
            Fact fact = facts.get(key);
            states.put(key, fact == null ? WITHOUT_CLAIMS : fact.getState().name());
        }
        this.states.update(states);
    }
}
