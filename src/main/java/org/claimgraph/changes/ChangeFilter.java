package org.claimgraph.changes;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claimgraph.act.ChangeKind;
import org.claimgraph.act.ChangedNodeType;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.smallrye.NonNullFields;
import org.claimgraph.graph.EntityNames;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.FilterValues;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** Filters changes; all given conditions must hold. */
@NonNullFields
@Input("ChangeFilter")
@Description(
        "Filters changes. All given conditions must hold. Null is an error; to leave a condition out, omit its field.")
public record ChangeFilter(
        @Description("The change is of one of these kinds.") List<ChangeKind> kinds,

        @Id @Description("Ids of claims, entities, documents and conflicts. Matches a change of one of them.")
        List<String> nodes,

        @Id
        @Description(
                "Ids of entities. Matches a change of one of them, of a claim with one of them as subject or other party, and of a conflict about one of them.")
        List<String> entities,

        @Description("The act was done by one of these actors.")
        List<String> actors) {

    private static final String ABOUT = "c.node_id in (select m.id from claim m where m.subject_id = any(?)"
            + " union select m.id from claim m where m.object_id = any(?)"
            + " union select e.conflict_id from conflict_mention e where e.entity_id = any(?))";

    private static final String SHOWN =
            "not exists (select 1 from claim h where h.id = c.node_id and not visible(h.predicate))"
                    + " and not exists (select 1 from conflict k where k.id = c.node_id and not visible(k.predicate))";

    /** The condition on the table alias {@code c}. */
    static Sql condition(ChangeFilter filter, EntityNames names) {
        Sql sql = Sql.of(SHOWN);
        if (filter != null) {
            filter.addTo(sql, names);
        }
        return sql;
    }

    private void addTo(Sql sql, EntityNames names) {
        if (kinds != null) {
            sql.add("and c.kind = any(?)", FilterValues.names("kinds", kinds));
        }
        if (nodes != null) {
            addNodes(sql);
        }
        if (entities != null) {
            Set<String> keys = names.mergedWith(FilterValues.of("entities", entities).stream()
                    .map(IdFamily.ENTITY::key)
                    .toList());
            sql.add("and (c.node_id = any(?) and c.kind = any(?) or", keys, kindsOf(ChangedNodeType.ENTITY))
                    .add(ABOUT, keys, keys, keys)
                    .add(")");
        }
        if (actors != null) {
            sql.add(
                    "and c.act_id in (select a.id from act a where a.actor = any(?))",
                    FilterValues.of("actors", actors));
        }
    }

    private void addNodes(Sql sql) {
        Map<ChangedNodeType, Set<String>> keys = new EnumMap<>(ChangedNodeType.class);
        for (String id : FilterValues.of("nodes", nodes)) {
            IdFamily family = IdFamily.familyOf(id);
            keys.computeIfAbsent(nodeOf(family, id), _ -> new HashSet<>()).add(family.key(id));
        }
        sql.add("and (false");
        keys.forEach((node, of) -> sql.add("or c.node_id = any(?) and c.kind = any(?)", of, kindsOf(node)));
        sql.add(")");
    }

    private static ChangedNodeType nodeOf(IdFamily family, String id) {
        return Stream.of(ChangedNodeType.values())
                .filter(node -> node.name().equals(family.name()))
                .findFirst()
                .orElseThrow(() -> ApiException.badInput(
                        "nodes contains the id \"%s\": only claims, entities, documents and conflicts have changes."
                                .formatted(id)));
    }

    private static List<String> kindsOf(ChangedNodeType node) {
        return Stream.of(ChangeKind.values())
                .filter(kind -> kind.node() == node)
                .map(ChangeKind::name)
                .toList();
    }
}
