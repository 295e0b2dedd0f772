package org.claimgraph.view.statistics;

import java.util.List;
import org.claimgraph.graph.IdFamily;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Claims that have something in common, counted. */
@Description("Claims that have something in common, counted.")
public class ClaimGroup {
    private final ClaimGrouping grouping;
    private final String key;
    private final Counts counts;
    private final List<Amounts> amounts;
    private final List<ClaimGroup> groups;

    /** How many claims, facts and voices. */
    record Counts(int claims, int facts, int voices) {}

    ClaimGroup(ClaimGrouping grouping, String key, Counts counts, List<Amounts> amounts, List<ClaimGroup> groups) {
        this.grouping = grouping;
        this.key = key;
        this.counts = counts;
        this.amounts = amounts;
        this.groups = groups;
    }

    /** The key of the entity that the claims have in common; null where they have something else. */
    String entityKey() {
        return grouping.isEntity() && !key.isEmpty() ? key : null;
    }

    @NonNull
    @Description("What the claims have in common.")
    public ClaimGrouping getGrouping() {
        return grouping;
    }

    @Description("The word for it, or the id of an entity; null for claims that have none.")
    public String getKey() {
        return key.isEmpty() ? null : grouping.isEntity() ? IdFamily.ENTITY.of(key) : key;
    }

    @Description("How many claims.")
    public int getCount() {
        return counts.claims();
    }

    @Description("How many facts they belong to.")
    public int getFacts() {
        return counts.facts();
    }

    @Description("How many independent originals speak: voices, not documents. Deprecated claims do not count.")
    public int getIndependentSources() {
        return counts.voices();
    }

    @NonNull
    @Description("The numbers in them, each sort for itself, those of most facts first.")
    public List<@NonNull Amounts> getAmounts() {
        return amounts;
    }

    @NonNull
    @Description("The groups by what was asked next, the largest first; empty at the last level.")
    public List<@NonNull ClaimGroup> getGroups() {
        return groups;
    }
}
