package org.claimgraph.view.fact;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimColumns;
import org.claimgraph.claim.FactColumns;
import org.claimgraph.claim.Modality;
import org.claimgraph.platform.filter.FilterValues;
import org.claimgraph.view.compare.Stance;

/**
 * Which facts of an entity are listed, and in which order.
 *
 * @param modalities only facts with an affirming claim of one of these modalities that counts; null for any
 * @param order null for the order of the first claims
 */
record FactSelection(Predicate<Fact> condition, List<Modality> modalities, FactOrder order) {
    private static final FactColumns MODALITIES =
            FactFields.claims(ClaimColumns.CORE.with(ClaimColumns.Part.SUPERSEDED));

    FactSelection {
        if (modalities != null) {
            FilterValues.of("modalities", modalities);
        }
    }

    /** What its conditions and its order read of facts. */
    FactColumns columns() {
        FactColumns ordered = order == null ? FactColumns.CORE : order.columns();
        return modalities == null ? ordered : ordered.and(MODALITIES);
    }

    /** The selected facts of each entity. */
    Map<String, List<Fact>> of(Map<String, List<Fact>> facts) {
        facts.replaceAll((_, all) -> selected(all));
        return facts;
    }

    private List<Fact> selected(List<Fact> all) {
        Stream<Fact> facts = all.stream().filter(condition).filter(this::hasModality);
        return (order == null ? facts : facts.sorted(order.comparator())).toList();
    }

    private boolean hasModality(Fact fact) {
        return modalities == null || fact.getClaims().stream().anyMatch(this::selects);
    }

    private boolean selects(Claim claim) {
        return Stance.supports(claim) && modalities.contains(claim.getModality());
    }
}
