package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.graph.vocabulary.KeptPredicates;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Finds predicates by the claims that use them, whether or not they are in the vocabulary. */
@ApplicationScoped
class ImportedPredicates implements KeptPredicates {
    private final Database database;

    ImportedPredicates(Database database) {
        this.database = database;
    }

    @Override
    public boolean keeps(String key) {
        return !database.list(Sql.of("select c.predicate from claim c where c.predicate = ? limit 1", key), Row::text)
                .isEmpty();
    }
}
