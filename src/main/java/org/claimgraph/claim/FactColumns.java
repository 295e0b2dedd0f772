package org.claimgraph.claim;

/**
 * What is read of facts.
 *
 * @param value whether their value is read
 * @param claims the columns of their claims; null if no claims are read
 * @param contesting whether claims of other facts that contest them are read
 */
public record FactColumns(boolean value, ClaimColumns claims, boolean contesting) {
    /** Everything. */
    public static final FactColumns ALL = new FactColumns(true, ClaimColumns.ALL, true);

    /** What is stored of the facts themselves, without their value. */
    public static final FactColumns CORE = new FactColumns(false, null, false);

    /** The columns of both. */
    public FactColumns and(FactColumns other) {
        ClaimColumns both = claims == null || other.claims == null
                ? claims == null ? other.claims : claims
                : claims.and(other.claims);
        return new FactColumns(value || other.value, both, contesting || other.contesting);
    }
}
