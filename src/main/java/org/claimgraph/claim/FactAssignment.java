package org.claimgraph.claim;

/**
 * Which fact a claim belongs to, and its place in it.
 *
 * @param claim the key of the claim
 * @param relation the key of the relation to the other party; null without one
 * @param position the number of its position in the fact; null for a claim in no position, for example a denial
 * @param place its place in the position, the narrowest value first; null without a position
 * @param updatedBySource whether its own source says something else later
 * @param coversSeveralEvents whether the fact speaks of several events at once
 * @param addsSource whether its source counts
 */
public record FactAssignment(
        String claim,
        String fact,
        String relation,
        Integer position,
        Integer place,
        boolean updatedBySource,
        boolean coversSeveralEvents,
        boolean addsSource) {}
