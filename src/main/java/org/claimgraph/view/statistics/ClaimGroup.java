package org.claimgraph.view.statistics;

import java.util.List;
import org.claimgraph.graph.IdFamily;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The counts of a group of claims. */
@Description("The claims that share one value of a grouping, with their counts.")
public class ClaimGroup {
    private final ClaimGrouping grouping;
    private final String key;
    private final Counts counts;
    private final List<Amounts> amounts;
    private final List<ClaimGroup> groups;

    /** Numbers of claims, facts and independent sources. */
    record Counts(int claims, int facts, int sources) {}

    ClaimGroup(ClaimGrouping grouping, String key, Counts counts, List<Amounts> amounts, List<ClaimGroup> groups) {
        this.grouping = grouping;
        this.key = key;
        this.counts = counts;
        this.amounts = amounts;
        this.groups = groups;
    }

    /** The key of the entity that the claims share; null for other groupings. */
    String entityKey() {
        return grouping.isEntity() && !key.isEmpty() ? key : null;
    }

    @NonNull
    @Description("The property that the claims of this group share.")
    public ClaimGrouping getGrouping() {
        return grouping;
    }

    @Description("The shared value, or the id of the shared entity; null in the group of claims without one.")
    public String getKey() {
        return key.isEmpty() ? null : grouping.isEntity() ? IdFamily.ENTITY.of(key) : key;
    }

    @NonNull
    @Description(
            "The opaque cursor of the group; on the outermost level, the value for the argument `after` of `claimStatistics`.")
    public String getCursor() {
        return GroupPage.cursor(grouping, key);
    }

    @Description("Number of claims.")
    public int getCount() {
        return counts.claims();
    }

    @Description(
            "Number of facts that the claims support. Facts that rest only on deprecated, superseded or denied claims are left out, except in groups by STATE.")
    public int getFacts() {
        return counts.facts();
    }

    @Description(
            "Number of identified independent sources. Repeats of one source, and deprecated, superseded or denied claims, do not count; with `validAt`, undated claims do not count either.")
    public int getIndependentSources() {
        return counts.sources();
    }

    @NonNull
    @Description(
            "The numbers in the group by predicate, unit, period, phase and basis; those with the most facts first.")
    public List<@NonNull Amounts> getAmounts() {
        return amounts;
    }

    @NonNull
    @Description("The groups of the next level, in the same order; empty at the last level.")
    public List<@NonNull ClaimGroup> getGroups() {
        return groups;
    }
}
