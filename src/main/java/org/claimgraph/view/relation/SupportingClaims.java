package org.claimgraph.view.relation;

import java.util.List;
import org.claimgraph.claim.CountingClaims;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.FilterValues;
import org.claimgraph.view.compare.Stance;

/**
 * Which claims make a relation: those that count, or all that the ledger holds, with further conditions.
 *
 * @param condition on a claim in the table alias {@code c}; begins with {@code and}, or is empty
 */
record SupportingClaims(TemporalFilter clocks, Sql condition) {
    static SupportingClaims of(RelationFilter filter) {
        SupportingClaims claims = filter.includeDeprecated()
                ? new SupportingClaims(filter.clocks(), filter.clocks().condition())
                : counting(filter.clocks());
        return claims.withModalities(filter.modalities());
    }

    static SupportingClaims counting(TemporalFilter clocks) {
        return new SupportingClaims(
                clocks,
                Sql.of("and")
                        .add(Stance.affirmed())
                        .add(CountingClaims.condition(clocks))
                        .add("and not")
                        .add(clocks.assigned("updated_by_source")));
    }

    /** @param role what the qualifier of this name says; null for any */
    SupportingClaims withRole(String role) {
        return role == null
                ? this
                : with(Sql.of(
                        "and exists (select 1 from claim_qualifier q where q.claim_id = c.id and q.name = 'role'"
                                + " and lower(q.text) = lower(?))",
                        role));
    }

    /** @param modalities null for any */
    SupportingClaims withModalities(List<Modality> modalities) {
        return modalities == null
                ? this
                : with(Sql.of("and c.modality = any(?)", FilterValues.names("modalities", modalities)));
    }

    private SupportingClaims with(Sql more) {
        return new SupportingClaims(clocks, new Sql().add(condition).add(more));
    }

    /** The condition on a claim in the table alias {@code c} that supports the relation in the table alias {@code r}. */
    Sql ofRelation() {
        return clocks.assignedToRow("relation_id", "r.relation_id").add(condition);
    }

    /** The condition that a claim supports the relation in the table alias {@code r}. */
    Sql exist() {
        return Sql.of("exists (select 1 from claim c where").add(ofRelation()).add(")");
    }
}
