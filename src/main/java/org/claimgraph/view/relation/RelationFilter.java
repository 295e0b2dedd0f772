package org.claimgraph.view.relation;

import java.util.List;
import java.util.Objects;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.graph.EntityKind;

/**
 * Which relations of an entity are listed.
 *
 * @param direction null for both
 * @param predicates keys of predicates; null for all
 * @param kinds kinds of the other end; null for all
 * @param modalities only relations with a supporting claim of one of these modalities; null for any
 * @param includeDeprecated whether relations that rest only on deprecated, superseded or denied claims are listed
 */
public record RelationFilter(
        RelationDirection direction,
        List<String> predicates,
        List<EntityKind> kinds,
        TemporalFilter clocks,
        List<Modality> modalities,
        boolean includeDeprecated) {
    public RelationFilter {
        direction = Objects.requireNonNullElse(direction, RelationDirection.BOTH);
        Objects.requireNonNull(clocks);
    }
}
