package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;

/** Updates the state stored with each fact, which is null until it is computed for the first time. */
@ApplicationScoped
public class FactStateStore {
    private final Database database;

    FactStateStore(Database database) {
        this.database = database;
    }

    /** Stores the states that differ from the stored ones, by fact key, in the caller's transaction. Unknown keys are ignored. */
    public void update(Map<String, String> states) {
        Map<String, String> before = new HashMap<>();
        database.list(
                Sql.of("select f.id, f.state from fact f where f.id = any(?)", states.keySet()),
                row -> before.put(row.text(), row.text()));
        Map<String, List<String>> changed = new TreeMap<>();
        before.forEach((key, state) -> {
            String now = states.get(key);
            if (!now.equals(state)) {
                changed.computeIfAbsent(now, _ -> new ArrayList<>()).add(key);
            }
        });
        changed.forEach((state, keys) -> database.write(
                "update fact set state = ? where id = any(?)", List.of(List.of(state, keys.toArray(String[]::new)))));
    }
}
