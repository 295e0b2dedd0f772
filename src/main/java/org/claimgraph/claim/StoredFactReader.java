package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;

/** Reads facts as they are stored now: with their claims in one statement, without them from one table. */
@ApplicationScoped
public class StoredFactReader {
    private static final String SHOWN = "and visible(f.predicate) and coalesce(f.state, '') <> 'NONE'";
    private final Database database;
    private final Predicates predicates;

    StoredFactReader(Database database, Predicates predicates) {
        this.database = database;
        this.predicates = predicates;
    }

    /** The facts with these keys, each in a list of its own. */
    public Map<String, List<ReadFact>> withKeys(Collection<String> keys, FactColumns columns) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Sql facts = Sql.of("select f.*, f.id as list_key from fact f where f.id = any(keys(?)) " + SHOWN, keys);
        return read(facts, columns);
    }

    /**
     * The facts about each entity, in the order of their first claims. A fact with a symmetric predicate is about both of its
     * ends.
     *
     * @param selected the keys of predicates; null for all
     */
    public Map<String, List<ReadFact>> about(
            Collection<String> entities, Collection<String> selected, FactColumns columns) {
        Sql facts = about("f.subject_id", entities, selected);
        Set<String> symmetric = predicates.symmetric(selected);
        if (!symmetric.isEmpty()) {
            facts.add("union all").add(about("f.other_subject_id", entities, selected == null ? null : symmetric));
        }
        return read(facts, columns);
    }

    private static Sql about(String end, Collection<String> entities, Collection<String> selected) {
        Sql facts =
                Sql.of("select f.*, " + end + " as list_key from fact f where " + end + " = any(keys(?))", entities);
        return (selected == null ? facts : facts.add("and f.predicate = any(?)", selected)).add(SHOWN);
    }

    private Map<String, List<ReadFact>> read(Sql facts, FactColumns columns) {
        StoredFactRows rows = new StoredFactRows(columns);
        database.list(rows.selected(facts), rows::read);
        return rows.all();
    }
}
