package org.claimgraph.view.relation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.claimgraph.claim.CountingClaims;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.vocabulary.PredicateKeys;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.FilterValues;
import org.claimgraph.view.compare.Stance;
import org.claimgraph.view.relation.RelationReader.ViewPage;

/** Conditions on the end of a relation in the table alias {@code r}: which relations of an entity a list has. */
@ApplicationScoped
class RelationEnds {
    private final Predicates predicates;
    private final PredicateKeys keys;

    RelationEnds(Predicates predicates, PredicateKeys keys) {
        this.predicates = predicates;
        this.keys = keys;
    }

    Sql of(ViewPage listed) {
        String view = listed.view().name();
        Sql ends = Sql.of(
                "visible(r.predicate) and ((r.direction = 'OUT' and r.predicate = any(keys(?))) or (r.direction = 'IN' and r.predicate = any(keys(?))))",
                predicates.listedOnSubject(view),
                predicates.listedOnObject(view));
        Set<EntityKind> kinds = listed.view().otherKinds();
        boolean everyKind = kinds.size() == EntityKind.values().length;
        ends.add(kindCondition(everyKind ? null : List.copyOf(kinds)));
        if (listed.status() != null) {
            ends.add("and").add(status(listed.status(), listed.clocks()));
        }
        return ends;
    }

    private Sql status(String status, TemporalFilter clocks) {
        return Sql.of(
                        "exists (select 1 from claim c where c.subject_id = r.other_id and c.predicate = any(?)"
                                + " and lower(c.value_text) = lower(?) and",
                        predicates.listedOnSubject("status"),
                        status)
                .add(Stance.affirmed())
                .add(CountingClaims.condition(clocks))
                .add(")");
    }

    Sql of(RelationFilter filter) {
        Sql ends = switch (filter.direction()) {
            case OUTGOING -> directed("OUT");
            case INCOMING -> directed("IN");
            case BOTH -> Sql.of("(r.direction = 'OUT' or r.other_id <> r.entity_id)");
        };
        ends.add("and visible(r.predicate)");
        if (filter.predicates() != null) {
            ends.add("and r.predicate = any(?)", keys.known("predicates", filter.predicates()));
        }
        return ends.add(kindCondition(filter.kinds()));
    }

    /** Relations in a direction, and those of symmetric predicates whichever end recorded them. */
    private Sql directed(String direction) {
        return Sql.of(
                "(r.direction = '" + direction + "' or r.predicate = any(?) and r.other_id <> r.entity_id)",
                predicates.symmetric(null));
    }

    private static Sql kindCondition(List<EntityKind> kinds) {
        return kinds == null ? new Sql() : Sql.of("and r.other_kind = any(?)", FilterValues.names("kinds", kinds));
    }
}
