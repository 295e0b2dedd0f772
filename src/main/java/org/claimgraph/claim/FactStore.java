package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Writes facts and keeps the status that they had before, in the caller's transaction. */
@ApplicationScoped
public class FactStore {
    private static final String INSERT =
            "insert into fact (id, question_id, subject_id, other_subject_id, predicate, sequence, created_at, state,"
                    + " identified_sources, unidentified_sources) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "update fact set state = ?, identified_sources = ?, unidentified_sources = ? where id = ?";
    private static final String KEEP_FORMER =
            "insert into fact_past (fact_id, until_at, state, identified_sources, unidentified_sources)"
                    + " values (?, ?, ?, ?, ?) on conflict do nothing";
    private final Database database;

    FactStore(Database database) {
        this.database = database;
    }

    /** The stored status; a null state is not computed yet. */
    private record Before(StoredFact.FactStatus status, Instant lastChange) {
        static Before read(Row row) {
            return new Before(new StoredFact.FactStatus(row.text(), row.integer(), row.integer()), row.moment());
        }
    }

    /** Stores new facts, and the status of facts whose status changed. */
    public void store(Collection<StoredFact> facts, Instant now) {
        Map<String, Before> before = before(facts.stream().map(StoredFact::key).toList());
        List<List<?>> inserts = new ArrayList<>();
        List<List<?>> updates = new ArrayList<>();
        List<List<?>> former = new ArrayList<>();
        for (StoredFact fact : facts) {
            Before old = before.get(fact.key());
            if (old == null) {
                inserts.add(inserted(fact, now));
            } else {
                change(fact.key(), old, fact.status(), now, updates, former);
            }
        }
        database.write(KEEP_FORMER, former);
        database.write(UPDATE, updates);
        database.write(INSERT, inserts);
    }

    /** Stores that these facts have no claims any more. */
    public void empty(Collection<String> keys, Instant now) {
        List<List<?>> updates = new ArrayList<>();
        List<List<?>> former = new ArrayList<>();
        before(keys).forEach((key, old) -> change(key, old, StoredFact.FactStatus.EMPTY, now, updates, former));
        database.write(KEEP_FORMER, former);
        database.write(UPDATE, updates);
    }

    /** Stores that facts of these questions have no claims if their state is not computed yet. */
    public void emptyPending(Collection<String> questions) {
        database.write(
                "update fact set state = ? where question_id = any(?) and state is null",
                List.of(List.of(StoredFact.FactStatus.EMPTY.state(), questions.toArray(String[]::new))));
    }

    private Map<String, Before> before(Collection<String> keys) {
        return database.byKey(
                Sql.of(
                        "select f.id, f.state, f.identified_sources, f.unidentified_sources,"
                                + " (select max(p.until_at) from fact_past p where p.fact_id = f.id)"
                                + " from fact f where f.id = any(?)",
                        keys),
                Before::read);
    }

    /** If the clock went back, the former status ends at the same moment as the one before it. */
    private static void change(
            String key,
            Before old,
            StoredFact.FactStatus status,
            Instant now,
            List<List<?>> updates,
            List<List<?>> former) {
        if (status.equals(old.status())) {
            return;
        }
        updates.add(List.of(status.state(), status.identifiedSources(), status.unidentifiedSources(), key));
        if (old.status().state() != null) {
            Instant until = old.lastChange() == null || old.lastChange().isBefore(now) ? now : old.lastChange();
            former.add(List.of(
                    key,
                    until,
                    old.status().state(),
                    old.status().identifiedSources(),
                    old.status().unidentifiedSources()));
        }
    }

    private static List<?> inserted(StoredFact fact, Instant now) {
        return Arrays.asList(
                fact.key(),
                fact.question(),
                fact.subject(),
                fact.otherSubject(),
                fact.predicate(),
                fact.sequence(),
                now,
                fact.status().state(),
                fact.status().identifiedSources(),
                fact.status().unidentifiedSources());
    }
}
