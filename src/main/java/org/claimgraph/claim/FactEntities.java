package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Where facts lie in the graph: what they are about and whom they name, without what they say. */
@ApplicationScoped
public class FactEntities {
    private final Database database;

    FactEntities(Database database) {
        this.database = database;
    }

    /** What a fact is about, and an other party that one of its claims names; the last is null where none does. */
    public record Place(String fact, String subject, String predicate, String object) {}

    /** The places of the facts, by all claims that ever were. */
    public List<Place> placesOf(Collection<String> facts) {
        return database.list(
                Sql.of(
                        "select distinct c.fact_id, c.subject_id, c.predicate, c.object_id from claim c"
                                + " where c.fact_id = any(?)",
                        facts),
                row -> new Place(row.text(), row.text(), row.text(), row.text()));
    }

    /** The places of the facts about the subjects with the predicates, by the claims that stand. */
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

    /** The other parties that claims with these predicates name, of the named subjects, as far as they stand. */
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
