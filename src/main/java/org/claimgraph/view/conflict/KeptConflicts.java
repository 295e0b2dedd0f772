package org.claimgraph.view.conflict;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.claim.Places;
import org.claimgraph.claim.Upkeep;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.view.Fact;
import org.claimgraph.view.Facts;

/** Keeps the states of facts and the conflicts up to date with the ledger, by looking at the touched facts alone. */
@ApplicationScoped
public class KeptConflicts implements Upkeep {
    private static final int AT_ONCE = 500;
    private static final String WITHOUT_CLAIMS = "NONE";
    private final Facts facts;
    private final Places places;
    private final ConflictRows rows;
    private final Database database;
    private final List<Detector> detectors;
    private final Clock clock;

    KeptConflicts(
            Facts facts,
            Places places,
            ConflictRows rows,
            Database database,
            @All List<Detector> detectors,
            Clock clock) {
        this.facts = facts;
        this.places = places;
        this.rows = rows;
        this.database = database;
        this.detectors = detectors;
        this.clock = clock;
    }

    void open(@Observes StartupEvent event) {
        catchUp();
    }

    /** Looks at what nobody has looked at yet, because it was recorded before anybody kept conflicts. */
    public void catchUp() {
        Set<String> keys = unseen();
        while (!keys.isEmpty()) {
            Set<String> some = keys;
            QuarkusTransaction.requiringNew().run(() -> touched(some, clock.instant()));
            keys = unseen();
        }
    }

    private Set<String> unseen() {
        return Set.copyOf(database.list(
                Sql.of("select f.id from fact f where f.state is null order by f.state, f.id limit " + AT_ONCE),
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
        Map<String, String> before = locked(keys);
        Detector.Touched touched = new Detector.Touched(keys, facts.withKeys(keys), places.placesOf(keys));
        keepStates(before, touched.facts());
        Set<String> owners = new HashSet<>();
        List<Found> found = new ArrayList<>();
        for (Detector detector : detectors) {
            Detector.Findings findings = detector.look(touched);
            owners.addAll(findings.owners());
            found.addAll(findings.found());
        }
        rows.keep(owners, found, now);
    }

    /** The states as they were. Whoever else touches the same facts waits, so that both see each other's claims. */
    private Map<String, String> locked(Set<String> keys) {
        Map<String, String> states = new HashMap<>();
        database.list(
                Sql.of("select f.id, f.state from fact f where f.id = any(?) order by f.id for update", keys),
                row -> states.put(row.text(), row.text()));
        return states;
    }

    private void keepStates(Map<String, String> before, Map<String, Fact> facts) {
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
