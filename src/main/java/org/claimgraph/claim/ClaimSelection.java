package org.claimgraph.claim;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.claimgraph.platform.database.Sql;

/**
 * Which claims a scan of the ledger reads: those that stood at a moment and match each list that is not empty.
 *
 * @param predicates keys of predicates
 * @param entities keys of entities that a claim names as its subject, as the other party or in a qualifier
 * @param documents keys of documents
 * @param dataSets names of data sets
 * @param knownAt the moment
 */
public record ClaimSelection(
        List<String> predicates,
        List<String> entities,
        List<String> documents,
        List<String> dataSets,
        Instant knownAt) {
    public ClaimSelection {
        predicates = List.copyOf(predicates);
        entities = List.copyOf(entities);
        documents = List.copyOf(documents);
        dataSets = List.copyOf(dataSets);
        Objects.requireNonNull(knownAt, "knownAt");
    }

    /** Every claim that stood at the moment. */
    public static ClaimSelection all(Instant knownAt) {
        return new ClaimSelection(List.of(), List.of(), List.of(), List.of(), knownAt);
    }

    /** Whether it selects every claim that stood at the moment. */
    public boolean isAll() {
        return equals(all(knownAt));
    }

    /** The same selection by other entities. */
    public ClaimSelection withEntities(Collection<String> others) {
        return new ClaimSelection(predicates, List.copyOf(others), documents, dataSets, knownAt);
    }

    TemporalFilter moment() {
        return TemporalFilter.at(knownAt);
    }

    /** The condition on the table alias {@code c}; it begins with {@code and}. */
    Sql condition() {
        Sql condition = moment().condition();
        if (!predicates.isEmpty()) {
            condition.add("and c.predicate = any(?)", predicates);
        }
        if (!documents.isEmpty()) {
            condition.add("and c.document_id = any(?)", documents);
        }
        if (!dataSets.isEmpty()) {
            condition.add("and c.data_set = any(?)", dataSets);
        }
        if (!entities.isEmpty()) {
            condition.add(
                    "and (c.subject_id = any(?) or c.object_id = any(?) or exists (select 1 from claim_qualifier q"
                            + " where q.claim_id = c.id and q.entity_id = any(?)))",
                    entities,
                    entities,
                    entities);
        }
        return condition;
    }
}
