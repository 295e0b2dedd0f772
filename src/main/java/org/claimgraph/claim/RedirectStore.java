package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Keeps the keys that facts, relations and claims had before, with the key that stands for each of them now. */
@ApplicationScoped
public class RedirectStore {
    private final Database database;

    RedirectStore(Database database) {
        this.database = database;
    }

    /** What the keys belong to, each kind in a table of its own. */
    public enum Kind {
        FACT,
        RELATION,
        CLAIM
    }

    /** The present key for each of the former keys; keys without a redirect are left out. */
    public Map<String, String> resolve(Kind kind, Collection<String> keys) {
        return switch (kind) {
            case FACT -> resolve("select r.old_id, r.new_id from fact_redirect r where r.old_id = any(keys(?))", keys);
            case RELATION ->
                resolve("select r.old_id, r.new_id from relation_redirect r where r.old_id = any(keys(?))", keys);
            case CLAIM ->
                resolve("select r.old_id, r.new_id from claim_redirect r where r.old_id = any(keys(?))", keys);
        };
    }

    private Map<String, String> resolve(String sql, Collection<String> keys) {
        return keys.isEmpty() ? Map.of() : database.byKey(Sql.of(sql, keys), Row::text);
    }

    /** Redirects former keys to present ones, also those that led to the former keys, in the caller's transaction. */
    public void redirect(Kind kind, Map<String, String> redirects) {
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> chained = new ArrayList<>();
        redirects.forEach((old, present) -> {
            rows.add(List.of(old, present));
            chained.add(List.of(present, old));
        });
        switch (kind) {
            case FACT -> {
                database.write("update fact_redirect set new_id = ? where new_id = ?", chained);
                database.write("insert into fact_redirect (old_id, new_id) values (?, ?) on conflict do nothing", rows);
            }
            case RELATION -> {
                database.write("update relation_redirect set new_id = ? where new_id = ?", chained);
                database.write(
                        "insert into relation_redirect (old_id, new_id) values (?, ?) on conflict do nothing", rows);
            }
            case CLAIM ->
                database.write(
                        "insert into claim_redirect (old_id, new_id) values (?, ?) on conflict do nothing", rows);
        }
    }

    /** Removes the redirects of keys that are in use again, in the caller's transaction. */
    public void remove(Kind kind, Set<String> keys) {
        List<List<?>> all = keys.isEmpty() ? List.of() : List.of(List.of((Object) keys.toArray(String[]::new)));
        switch (kind) {
            case FACT -> database.write("delete from fact_redirect where old_id = any(?)", all);
            case RELATION -> database.write("delete from relation_redirect where old_id = any(?)", all);
            case CLAIM -> throw new IllegalArgumentException("The key of a claim never returns.");
        }
    }
}
