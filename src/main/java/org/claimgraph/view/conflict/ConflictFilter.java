package org.claimgraph.view.conflict;

import java.time.Instant;
import java.util.List;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.FilterValues;
import org.claimgraph.view.compare.ConflictKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** A condition on conflicts; all that is given must hold. */
@Input("ConflictFilter")
@Description("A condition on conflicts; all that is given must hold.")
public record ConflictFilter(
        @Description("It is of one of these kinds.") List<ConflictKind> kinds,

        @Description("Its first side has one of these predicates.")
        List<String> predicates,

        @Id @Description("One of its sides speaks of one of these entities.")
        List<String> entities,

        @Description("Each of its two strongest sides has so many independent originals.")
        Integer minSources,

        @Description("True for what only looks like a contradiction; by default real conflicts alone.")
        Boolean apparent) {

    /** The condition on the table alias {@code k}: of conflicts, or of their versions at the moment where it is not null. */
    static Sql condition(ConflictFilter filter, Instant knownAt) {
        boolean apparent = filter != null && Boolean.TRUE.equals(filter.apparent);
        Sql sql = Sql.of("k.standing = ?", apparent ? "APPARENT" : "REAL");
        if (knownAt != null) {
            sql.add(ValidityTable.at("k", knownAt));
        }
        return filter == null ? sql : filter.narrowed(sql, knownAt);
    }

    private Sql narrowed(Sql sql, Instant knownAt) {
        if (kinds != null) {
            sql.add("and k.kind = any(?)", FilterValues.names("kinds", kinds));
        }
        if (predicates != null) {
            sql.add("and k.predicate = any(?)", FilterValues.of("predicates", predicates));
        }
        if (entities != null) {
            List<String> keys = FilterValues.of("entities", entities).stream()
                    .map(IdFamily.ENTITY::key)
                    .toList();
            sql.add("and k.id in (select e.conflict_id from conflict_mention e where e.entity_id = any(?)", keys)
                    .add(ValidityTable.at("e", knownAt))
                    .add(")");
        }
        if (minSources != null) {
            if (minSources < 0) {
                throw ApiException.badInput("minSources is %d: give 0 or more.".formatted(minSources));
            }
            sql.add("and k.mildness <= ?", DetectedConflict.mildest(minSources));
        }
        return sql;
    }
}
