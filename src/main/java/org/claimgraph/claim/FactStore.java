package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.claimgraph.claim.StoredFact.FactContent;
import org.claimgraph.claim.StoredFact.FactStatus;
import org.claimgraph.graph.value.StoredValue;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Writes facts and keeps the status that they had before, in the caller's transaction. */
@ApplicationScoped
public class FactStore {
    private static final String VALUE = String.join(", ", StoredValue.COLUMNS);
    private static final String INSERT =
            "insert into fact (id, question_id, subject_id, other_subject_id, predicate, created_at, state,"
                    + " identified_sources, unidentified_sources, sequence, viewpoint_id, covers_several_events, "
                    + VALUE
                    + ") values (" + String.join(", ", Collections.nCopies(12 + StoredValue.COLUMNS.size(), "?")) + ")";
    private static final String UPDATE_STATUS =
            "update fact set state = ?, identified_sources = ?, unidentified_sources = ? where id = ?";
    private static final String UPDATE_CONTENT =
            "update fact set sequence = ?, viewpoint_id = ?, covers_several_events = ?, "
                    + String.join(" = ?, ", StoredValue.COLUMNS) + " = ? where id = ?";
    private static final String KEEP_FORMER =
            "insert into fact_past (fact_id, until_at, state, identified_sources, unidentified_sources)"
                    + " values (?, ?, ?, ?, ?) on conflict do nothing";
    private final Database database;

    FactStore(Database database) {
        this.database = database;
    }

    /** What is stored; a null state is not computed yet. */
    private record Before(FactStatus status, Instant lastChange, FactContent content) {
        static Before read(Row row) {
            return new Before(
                    new FactStatus(row.text(), row.integer(), row.integer()),
                    row.moment(),
                    new FactContent(row.number(), row.text(), row.truth(), StoredValue.read(row)));
        }
    }

    /** Stores new facts, and what changed in others. */
    public void store(Collection<StoredFact> facts, Instant now) {
        Map<String, Before> before = before(facts.stream().map(StoredFact::key).toList());
        List<List<?>> inserts = new ArrayList<>();
        List<List<?>> contents = new ArrayList<>();
        StatusChanges changes = new StatusChanges();
        for (StoredFact fact : facts) {
            Before old = before.get(fact.key());
            if (old == null) {
                inserts.add(inserted(fact, now));
            } else {
                changes.add(fact.key(), old, fact.status(), now);
                if (!fact.content().equals(old.content())) {
                    List<Object> changed = contentOf(fact);
                    changed.add(fact.key());
                    contents.add(changed);
                }
            }
        }
        changes.write(database);
        database.write(UPDATE_CONTENT, contents);
        database.write(INSERT, inserts);
    }

    /** The keys of the facts of these questions, also of those without claims. */
    public List<String> keysOf(Collection<String> questions) {
        return database.list(Sql.of("select f.id from fact f where f.question_id = any(?)", questions), Row::text);
    }

    /** A status that a fact had until a moment. */
    public record FormerStatus(Instant until, FactStatus status) {}

    /** Replaces the former statuses of these facts. */
    public void replaceFormer(Map<String, List<FormerStatus>> former) {
        List<List<?>> rows = new ArrayList<>();
        former.forEach((key, statuses) -> statuses.forEach(one -> rows.add(List.of(
                key,
                one.until(),
                one.status().state(),
                one.status().identifiedSources(),
                one.status().unidentifiedSources()))));
        database.write(
                "delete from fact_past where fact_id = ?",
                former.keySet().stream().map(List::of).toList());
        database.write(KEEP_FORMER, rows);
    }

    /** Stores that these facts have no claims any more. */
    public void empty(Collection<String> keys, Instant now) {
        StatusChanges changes = new StatusChanges();
        before(keys).forEach((key, old) -> changes.add(key, old, FactStatus.EMPTY, now));
        changes.write(database);
    }

    /** Stores that facts of these questions have no claims if their state is not computed yet. */
    public void emptyPending(Collection<String> questions) {
        database.write(
                "update fact set state = ? where question_id = any(?) and state is null",
                List.of(List.of(FactStatus.EMPTY.state(), questions.toArray(String[]::new))));
    }

    private Map<String, Before> before(Collection<String> keys) {
        return database.byKey(
                Sql.of(
                        "select f.id, f.state, f.identified_sources, f.unidentified_sources,"
                                + " (select max(p.until_at) from fact_past p where p.fact_id = f.id),"
                                + " f.sequence, f.viewpoint_id, f.covers_several_events, " + StoredValue.columns("f")
                                + " from fact f where f.id = any(?)",
                        keys),
                Before::read);
    }

    private static List<?> inserted(StoredFact fact, Instant now) {
        List<Object> row = new ArrayList<>(Arrays.asList(
                fact.key(),
                fact.question(),
                fact.subject(),
                fact.otherSubject(),
                fact.predicate(),
                now,
                fact.status().state(),
                fact.status().identifiedSources(),
                fact.status().unidentifiedSources()));
        row.addAll(contentOf(fact));
        return row;
    }

    private static List<Object> contentOf(StoredFact fact) {
        FactContent content = fact.content();
        List<Object> row =
                new ArrayList<>(List.of(content.sequence(), content.viewpoint(), content.coversSeveralEvents()));
        row.addAll(StoredValue.parameters(content.value()));
        return row;
    }

    /** Changes of the status of facts, each with the status that ends. */
    private static final class StatusChanges {
        private final List<List<?>> updates = new ArrayList<>();
        private final List<List<?>> former = new ArrayList<>();

        /** If the clock went back, the former status ends at the same moment as the one before it. */
        void add(String key, Before old, FactStatus status, Instant now) {
            FactStatus ending = old.status();
            if (status.equals(ending)) {
                return;
            }
            updates.add(List.of(status.state(), status.identifiedSources(), status.unidentifiedSources(), key));
            if (ending.state() != null) {
                Instant until = old.lastChange() == null || old.lastChange().isBefore(now) ? now : old.lastChange();
                former.add(
                        List.of(key, until, ending.state(), ending.identifiedSources(), ending.unidentifiedSources()));
            }
        }

        void write(Database database) {
            database.write(KEEP_FORMER, former);
            database.write(UPDATE_STATUS, updates);
        }
    }
}
