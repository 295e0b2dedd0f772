package org.claimgraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimgraph.engine.smallrye.NonNullFields;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.FilterValues;
import org.claimgraph.platform.filter.IdFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** Filters by a reference to an entity; all given conditions must hold. */
@NonNullFields
@Input("EntityReferenceFilter")
@Description(
        "Filters by a reference to an entity. All given conditions must hold. Null is an error; to leave a condition out, omit its field.")
public record EntityReferenceFilter(
        @Id @Description("The entity has this id.") String equals,

        @Id @Description("The entity has one of these ids, at most 500.")
        List<String> in,

        @Description(
                "The entity has this name in any language, ignoring case and accents. It is an error if no entity or several entities have it.")
        String name,

        @Description("The entity has one of these names, at most 500. The rules of `name` apply to each.")
        List<String> names,

        @Description("True if there is no such entity, false if there is one.")
        Boolean isNull) {

    /** The entities that ids stand for now; a filter by one id compares with one key, for which indexes keep their order. */
    private static final String PRESENT = "select coalesce(x.merged_into, x.id) from entity x where x.id = any(?)";

    /** A filter by ids. */
    static EntityReferenceFilter of(IdFilter ids) {
        return new EntityReferenceFilter(ids.equals(), ids.in(), null, null, null);
    }

    /**
     * The conditions on a column that holds keys of entities. A merged id stands for the entity that it was merged into.
     *
     * @param field the name of the filter in the request, for messages
     */
    public List<Sql> on(String field, String column, EntityNames entities) {
        List<Sql> conditions = new ArrayList<>();
        if (equals != null) {
            String key = IdFamily.ENTITY.key(equals);
            conditions.add(
                    Sql.of(column + " = coalesce((select x.merged_into from entity x where x.id = ?), ?)", key, key));
        }
        if (in != null) {
            conditions.add(Sql.of(column + " in (" + PRESENT + ")", keys(field)));
        }
        for (List<String> keys : namedKeys(field, entities)) {
            conditions.add(
                    keys.size() == 1 ? Sql.of(column + " = ?", keys.getFirst()) : Sql.of(column + " = any(?)", keys));
        }
        if (isNull != null) {
            conditions.add(Sql.of(column + (isNull ? " is null" : " is not null")));
        }
        return conditions;
    }

    /**
     * The keys of the entities that match, so that several columns can be compared with one list, for which each uses its
     * index. A merged id stands for the entity that it was merged into. Null if only {@code isNull} is given, or nothing.
     *
     * @param field the name of the filter in the request, for messages
     */
    public List<String> presentKeys(String field, EntityNames entities) {
        List<List<String>> keys = keys(field, entities);
        return keys.isEmpty() ? null : entities.present(inEach(keys).toList());
    }

    private static Stream<String> inEach(List<List<String>> keys) {
        return keys.getFirst().stream().filter(key -> keys.stream().allMatch(list -> list.contains(key)));
    }

    /** Lists of keys, each of which must contain the key of the entity. */
    private List<List<String>> keys(String field, EntityNames entities) {
        List<List<String>> keys = new ArrayList<>();
        if (equals != null) {
            keys.add(List.of(IdFamily.ENTITY.key(equals)));
        }
        if (in != null) {
            keys.add(keys(field));
        }
        keys.addAll(namedKeys(field, entities));
        return keys;
    }

    private List<String> keys(String field) {
        return FilterValues.of(field + ".in", in).stream()
                .map(IdFamily.ENTITY::key)
                .toList();
    }

    private List<List<String>> namedKeys(String field, EntityNames entities) {
        List<List<String>> keys = new ArrayList<>();
        if (name != null) {
            keys.add(entities.keys(field + ".name", List.of(name)));
        }
        if (names != null) {
            keys.add(entities.keys(field + ".names", FilterValues.of(field + ".names", names)));
        }
        return keys;
    }
}
