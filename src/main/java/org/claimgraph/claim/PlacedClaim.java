package org.claimgraph.claim;

import org.claimgraph.platform.database.Row;

/**
 * A claim with its stored place in a fact.
 *
 * @param belongs whether it is a claim of the fact; else it contests the fact from another one
 * @param position the number of its position in the fact; null for a claim in no position
 * @param place its place in the position, the narrowest value first; null without a position
 * @param updatedBySource whether its own source says something else later
 * @param addsSource whether its source counts
 */
public record PlacedClaim(
        Claim claim, boolean belongs, Integer position, Integer place, boolean updatedBySource, boolean addsSource) {

    /** The columns of the place of a claim of the fact. */
    static final String COLUMNS = "c.position_number, c.position_place, c.updated_by_source, c.adds_source";

    /** The columns of the place of a claim that contests the fact. */
    static final String CONTESTING_COLUMNS = "o.position_number, o.position_place, o.updated_by_source, false";

    /** Reads the columns of the place, then those of the claim. */
    static PlacedClaim read(Row row, boolean belongs, ClaimColumns columns) {
        Integer position = row.integerOrNull();
        Integer place = row.integerOrNull();
        boolean updated = row.truth();
        boolean adds = row.truth();
        return new PlacedClaim(Claim.read(row, columns), belongs, position, place, updated, adds);
    }
}
