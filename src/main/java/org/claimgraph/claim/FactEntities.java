package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Reads the subject and object entities of facts, without their values. */
@ApplicationScoped
public class FactEntities {
    private final Database database;

    FactEntities(Database database) {
        this.database = database;
    }

    /**
     * The entities of a fact.
     *
     * @param object the other party that a claim of the fact names; null if the claim names none
     */
    public record Place(String fact, String subject, String predicate, String object) {}

    /** The entities of the facts, from all claims ever recorded. */
    public List<Place> placesOf(Collection<String> facts) {
        return database.list(
                Sql.of(
                        "select distinct c.fact_id, c.subject_id, c.predicate, c.object_id from claim c"
                                + " where c.fact_id = any(?)",
                        facts),
                row -> new Place(row.text(), row.text(), row.text(), row.text()));
    }

    /** The entities of the facts with these subjects and predicates, from claims that are not retracted. */
    public List<Place> placesAbout(Collection<String> subjects, Collection<String> predicates) {
        return database.list(
                Sql.of(
                                "select distinct f.id, f.subject_id, f.predicate, c.object_id from fact f join claim c"
                                        + " on c.fact_id = f.id where f.subject_id = any(?) and f.predicate = any(?)",
                                subjects,
                                predicates)
                        .add(TemporalFilter.NOW.condition()),
                row -> new Place(row.text(), row.text(), row.text(), row.text()));
    }

    /** The other parties of the claims with these subjects and predicates that are not retracted. */
    public Set<String> objectsOf(Collection<String> subjects, Collection<String> predicates) {
        return Set.copyOf(database.list(
                Sql.of(
                                "select distinct c.object_id from fact f join claim c on c.fact_id = f.id"
                                        + " where f.subject_id = any(?) and f.predicate = any(?)"
                                        + " and c.object_id is not null",
                                subjects,
                                predicates)
                        .add(TemporalFilter.NOW.condition()),
                Row::text));
    }
}
