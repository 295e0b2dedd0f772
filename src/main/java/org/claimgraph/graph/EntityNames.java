package org.claimgraph.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.database.StorableValues;

/** Finds the entities that requests refer to by name. */
@ApplicationScoped
public class EntityNames {
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
    private static final int MAX_LENGTH = 200;
    private static final int MAX_SHOWN = 5;
    private static final int MAX_NEAREST = 3;
    private static final int MAX_COMPARED = 500;
    private static final int PREFIX = 3;
    private final Database database;

    EntityNames(Database database) {
        this.database = database;
    }

    /** An entity and one of its names. */
    private record Named(String folded, String key, String name) {
        String shown() {
            return "\"%s\" (%s)".formatted(name, IdFamily.ENTITY.of(key));
        }
    }

    /**
     * The keys of the entities that have these names, in any language and spelling; one statement.
     *
     * @param field the name of the field in the request, for messages
     * @throws ApiException if no entity or several entities have one of the names; the message lists the candidates
     */
    public List<String> keys(String field, List<String> names) {
        Map<String, String> foldedNames = new LinkedHashMap<>();
        for (String name : names) {
            foldedNames.put(folded(field, name), name);
        }
        Map<String, Map<String, Named>> found = new LinkedHashMap<>();
        named(Sql.of("n.folded = any(keys(?))", foldedNames.keySet()), Integer.MAX_VALUE)
                .forEach(one ->
                        found.computeIfAbsent(one.folded, _ -> new TreeMap<>()).put(one.key, one));
        List<String> keys = new ArrayList<>();
        foldedNames.forEach((folded, name) -> keys.add(only(field, name, found.getOrDefault(folded, Map.of()))));
        return keys;
    }

    /** The keys of the entities that have the name, in any language and spelling, and of those merged with them; may be empty. */
    public Set<String> named(String name) {
        String folded = TextFolding.fold(StorableValues.checked(name));
        return folded.isEmpty() || name.length() > MAX_LENGTH
                ? Set.of()
                : mergedWith(Sql.of("select n.entity_id from entity_name n where n.folded = ?", folded));
    }

    /** The keys, and those of the entities that are one with any of them by a merge. */
    public Set<String> mergedWith(Collection<String> keys) {
        Set<String> all = new HashSet<>(mergedWith(Sql.of("select i.id from entity i where i.id = any(?)", keys)));
        all.addAll(keys);
        return all;
    }

    /** The key, and those of the entities that are one with it by a merge; only the key if there is no such entity. */
    public Set<String> mergedWith(String key) {
        return mergedWith(List.of(key));
    }

    private Set<String> mergedWith(Sql entities) {
        Sql targets = Sql.of("select coalesce(e.merged_into, e.id) from entity e where e.id in (")
                .add(entities)
                .add(")");
        return Set.copyOf(database.list(
                Sql.of("select t.id from entity t where t.id in (")
                        .add(targets)
                        .add(") or t.merged_into in (")
                        .add(targets)
                        .add(")"),
                Row::text));
    }

    /** The keys of the entities that these keys stand for now: for a merged entity, the one that it was merged into. */
    List<String> present(Collection<String> keys) {
        return database.list(
                Sql.of("select distinct coalesce(e.merged_into, e.id) from entity e where e.id = any(keys(?))", keys),
                Row::text);
    }

    private static String folded(String field, String name) {
        String folded = TextFolding.fold(StorableValues.checked(name));
        if (folded.isEmpty() || name.length() > MAX_LENGTH) {
            throw ApiException.badInput("%s has %d characters, of which %d can be compared; a name has 1 to %d."
                    .formatted(field, name.length(), folded.length(), MAX_LENGTH));
        }
        return folded;
    }

    private String only(String field, String name, Map<String, Named> found) {
        if (found.isEmpty()) {
            throw ApiException.badInput(
                    "%s: no entity has the name \"%s\". %s".formatted(field, name, suggestion(TextFolding.fold(name))));
        }
        if (found.size() > 1) {
            String candidates =
                    found.values().stream().limit(MAX_SHOWN).map(Named::shown).collect(Collectors.joining(", "));
            throw ApiException.badInput("%s: %d entities have the name \"%s\": %s. Use an id instead."
                    .formatted(field, found.size(), name, candidates));
        }
        return found.keySet().iterator().next();
    }

    /** The names that begin alike or share the first word, the nearest first. */
    private String suggestion(String folded) {
        String start = folded.substring(
                0, folded.offsetByCodePoints(0, Math.min(PREFIX, folded.codePointCount(0, folded.length()))));
        Sql alike = Sql.of("(n.folded like ? escape '!'", escaped(start) + "%")
                .add("or n.folded like ? escape '!')", "%" + escaped(folded.split(" ", 2)[0]) + "%");
        String nearest = named(alike, MAX_COMPARED).stream()
                .collect(Collectors.toMap(
                        Named::key,
                        one -> one,
                        (one, other) -> distance(folded, one) <= distance(folded, other) ? one : other))
                .values()
                .stream()
                .sorted(Comparator.<Named>comparingInt(one -> distance(folded, one))
                        .thenComparing(Named::key))
                .limit(MAX_NEAREST)
                .map(Named::shown)
                .collect(Collectors.joining(", "));
        return nearest.isEmpty()
                ? "The query \"entities\" searches for parts of names."
                : "Did you mean %s?".formatted(nearest);
    }

    private static int distance(String folded, Named named) {
        return DISTANCE.apply(folded, named.folded);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** Names with the entity that has them, removed ones left out; for a merged entity, the one that it was merged into. */
    private List<Named> named(Sql condition, int most) {
        return database.list(
                Sql.of(
                                "select n.folded, t.id, t.name from entity_name n join entity e on e.id = n.entity_id"
                                        + " join entity t on t.id = coalesce(e.merged_into, e.id) where t.removed_at is null and")
                        .add(condition)
                        .add("order by n.folded, t.id limit " + most),
                row -> new Named(row.text(), row.text(), row.text()));
    }
}
