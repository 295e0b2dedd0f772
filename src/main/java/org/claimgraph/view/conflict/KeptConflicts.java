package org.claimgraph.view.conflict;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.claim.Turns;
import org.claimgraph.claim.Upkeep;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.view.Fact;
import org.claimgraph.view.Facts;
import org.jboss.logging.Logger;

/** Keeps the states of facts and the conflicts up to date with the ledger, by looking at the touched facts alone. */
@ApplicationScoped
public class KeptConflicts implements Upkeep {
    private static final int AT_ONCE = 500;
    private static final int SUBJECTS = 50;
    private static final int MOST_UNSEEN = 2000;
    private static final String WITHOUT_CLAIMS = "NONE";
    private static final Logger LOG = Logger.getLogger(KeptConflicts.class);
    private final Facts facts;
    private final Looking looking;
    private final ConflictRows rows;
    private final Turns turns;
    private final Database database;
    private final Clock clock;
    private volatile boolean closing;

    KeptConflicts(Facts facts, Looking looking, ConflictRows rows, Turns turns, Database database, Clock clock) {
        this.facts = facts;
        this.looking = looking;
        this.rows = rows;
        this.turns = turns;
        this.database = database;
        this.clock = clock;
    }

    /** Beside the service, which answers meanwhile: a large ledger takes a while. */
    void open(@Observes StartupEvent event) {
        if (!unseen().isEmpty()) {
            Thread.ofPlatform().daemon().name("conflicts").start(this::catchUp);
        }
    }

    void close(@Observes ShutdownEvent event) {
        closing = true;
    }

    /** Looks at what nobody has looked at yet, because it was recorded before anybody kept conflicts. */
    public void catchUp() {
        int looked = 0;
        Set<String> keys = unseen();
        while (!keys.isEmpty() && !closing) {
            Set<String> some = keys;
            QuarkusTransaction.requiringNew().run(() -> {
                turns.take();
                look(some, clock.instant().truncatedTo(ChronoUnit.MICROS));
            });
            looked += keys.size();
            keys = unseen();
        }
        LOG.infof("Looked at %d facts that nobody had looked at before.", looked);
    }

    /** All facts about a few subjects, for what is said of one subject is compared with one another. */
    private Set<String> unseen() {
        return Set.copyOf(database.list(
                Sql.of("select f.id from fact f where f.state is null and f.subject_id in (select due.subject_id from"
                        + " (select n.subject_id from fact n where n.state is null order by n.state, n.id limit "
                        + SUBJECTS + ") due) limit " + MOST_UNSEEN),
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
        Detector.Findings findings = looking.at(keys, found);
        rows.keep(findings.owners(), findings.found(), now);
    }

    private void keepStates(Set<String> keys, Map<String, Fact> facts) {
        Map<String, String> before = new HashMap<>();
        database.list(
                Sql.of("select f.id, f.state from fact f where f.id = any(?)", keys),
                row -> before.put(row.text(), row.text()));
        List<List<String>> changed = new ArrayList<>();
        before.forEach((key, state) -> {
            Fact fact = facts.get(key);
            String now = fact == null ? WITHOUT_CLAIMS : fact.getState().name();
            if (!now.equals(state)) {
                changed.add(List.of(now, key));
            }
        });
        database.write("update fact set state = ? where id = ?", changed);
    }
}
