package org.claimgraph.view.conflict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimgraph.claim.Certainty;
import org.claimgraph.claim.CountingClaims;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.smallrye.NonNullFields;
import org.claimgraph.graph.EntityNames;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.FilterValues;
import org.claimgraph.view.compare.ConflictKind;
import org.claimgraph.view.compare.Stance;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** Filters conflicts; all given conditions must hold. */
@NonNullFields
@Input("ConflictFilter")
@Description("Filters conflicts; all given conditions must hold.")
public record ConflictFilter(
        @Description("Kinds of difference.") List<ConflictKind> kinds,

        @Description("Keys of predicates of the first side.")
        List<String> predicates,

        @Id
        @Description(
                "Ids of entities. Matches conflicts in which a claim has one of them, or a deal or proceeding to which one of them is a party, as its subject or other party.")
        List<String> entities,

        @Description(
                "Names of entities, used like the ids in `entities`; one of the ids or names must match. A name that no entity or several entities have is an error.")
        List<String> entityNames,

        @Description("Minimum number of independent sources on each of the two strongest sides.")
        Integer minSources,

        @Description("True returns apparent conflicts, false or null real ones.")
        Boolean apparent,

        @Description(
                "Matches conflicts of which at least two sides have a claim that may hold on this day. Their sides and numbers stay those for all days.")
        LocalDate validAt,

        @Description("How sure it must be that a claim holds on the day `validAt`; POSSIBLE by default.")
        Certainty certainty) {
    public ConflictFilter {
        if (validAt != null && minSources != null) {
            throw ApiException.badInput(
                    "minSources cannot be combined with validAt: sources are counted for all days together.");
        }
    }

    /** The condition on the table alias {@code k}: open conflicts, or their versions as of the moment if it is not null. */
    static Sql condition(ConflictFilter filter, Instant knownAt, Predicates predicates, EntityNames names) {
        boolean apparent = filter != null && Boolean.TRUE.equals(filter.apparent);
        Sql sql = Sql.of("visible(k.predicate) and k.standing = ?", apparent ? "APPARENT" : "REAL");
        if (knownAt != null) {
            sql.add(VersionedTable.at("k", knownAt));
        }
        return filter == null ? sql : filter.narrowed(sql, knownAt, predicates, names);
    }

    private Sql narrowed(Sql sql, Instant knownAt, Predicates vocabulary, EntityNames names) {
        if (kinds != null) {
            sql.add("and k.kind = any(?)", FilterValues.names("kinds", kinds));
        }
        if (predicates != null) {
            sql.add("and k.predicate = any(?)", FilterValues.of("predicates", predicates));
        }
        if (entities != null || entityNames != null) {
            List<String> keys = entityKeys(names);
            sql.add("and k.id in (select e.conflict_id from conflict_mention e where (e.entity_id = any(?)", keys)
                    .add("or e.entity_id in (")
                    .add(matters(keys, TemporalFilter.at(knownAt), vocabulary.listedOnObject("parties")))
                    .add("))")
                    .add(VersionedTable.at("e", knownAt))
                    .add(")");
        }
        if (minSources != null) {
            if (minSources < 0) {
                throw ApiException.badInput("minSources is %d; use 0 or more.".formatted(minSources));
            }
            sql.add("and k.mildness <= ?", DetectedConflict.mildest(minSources));
        }
        TemporalFilter day = new TemporalFilter(validAt, certainty, knownAt);
        if (validAt != null) {
            sql.add("and (select count(distinct s.side) from conflict_side s join claim c on c.id = s.claim_id"
                            + " where s.conflict_id = k.id")
                    .add(VersionedTable.at("s", knownAt))
                    .add(day.condition())
                    .add(") > 1");
        }
        return sql;
    }

    private List<String> entityKeys(EntityNames names) {
        List<String> keys = new ArrayList<>();
        if (entities != null) {
            FilterValues.of("entities", entities).forEach(id -> keys.add(IdFamily.ENTITY.key(id)));
        }
        if (entityNames != null) {
            keys.addAll(names.keys("entityNames", FilterValues.of("entityNames", entityNames)));
        }
        return List.copyOf(names.mergedWith(keys));
    }

    /** The deals and proceedings that the entities are parties to. */
    private static Sql matters(List<String> keys, TemporalFilter clocks, Set<String> predicates) {
        return Sql.of(
                        "select c.object_id from claim c where c.subject_id = any(?) and c.predicate = any(?) and",
                        keys,
                        predicates)
                .add(Stance.affirmed())
                .add(CountingClaims.condition(clocks));
    }
}
