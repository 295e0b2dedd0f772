package org.claimgraph.claim;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.claimgraph.graph.value.StoredValue;
import org.claimgraph.platform.database.Sql;

/** What is read of facts. */
public final class FactColumns {
    private static final FactColumn[] WITH_VALUE =
            EnumSet.range(FactColumn.PREDICATE, FactColumn.VALUE).toArray(FactColumn[]::new);
    private static final FactColumn[] WITHOUT_VALUE =
            EnumSet.range(FactColumn.PREDICATE, FactColumn.SEVERAL_EVENTS).toArray(FactColumn[]::new);

    /** Everything. */
    public static final FactColumns ALL = new FactColumns(true, ClaimColumns.ALL, true);

    /** What is stored of the facts themselves, without their value. */
    public static final FactColumns CORE = new FactColumns(false, null, false);

    private final boolean value;
    private final ClaimColumns claims;
    private final boolean arranged;
    private final Sql selected;
    private final Sql selectedContesting;

    /**
     * @param value whether their value is read
     * @param claims the columns of their claims; null if no claims are read
     * @param arranged whether the places of the claims in positions are read, also of claims that contest them from other facts
     */
    public FactColumns(boolean value, ClaimColumns claims, boolean arranged) {
        this.value = value;
        this.claims = claims;
        this.arranged = arranged;
        this.selected = selected(1, PlacedClaim.COLUMNS);
        this.selectedContesting = selected(0, PlacedClaim.CONTESTING_COLUMNS);
    }

    private Sql selected(int belongs, String place) {
        String stored = Arrays.stream(facts()).map(FactColumn::sql).collect(Collectors.joining(", "));
        String order = arranged ? ", " + belongs + ", c.sequence, " : ", ";
        Sql sql = Sql.of("select f.list_key, f.id, f.sequence" + order + stored + (arranged ? ", " + place : ""));
        return claims == null ? sql : sql.add(",").add(claims.selected(TemporalFilter.NOW));
    }

    /** The columns of both. */
    public FactColumns and(FactColumns other) {
        if (other == CORE) {
            return this;
        }
        ClaimColumns both = claims == null || other.claims == null
                ? claims == null ? other.claims : claims
                : claims.and(other.claims);
        return new FactColumns(value || other.value, both, arranged || other.arranged);
    }

    /** The columns of their claims; null if no claims are read. */
    ClaimColumns claims() {
        return claims;
    }

    boolean arranged() {
        return arranged;
    }

    /** The columns of a fact after its key and its sequence. */
    FactColumn[] facts() {
        return value ? WITH_VALUE : WITHOUT_VALUE;
    }

    /** The number of these columns in a row. */
    int width() {
        return value ? WITH_VALUE.length - 1 + StoredValue.COLUMNS.size() : WITHOUT_VALUE.length;
    }

    /** The select list of facts in the table alias {@code f}, with their claims in the table alias {@code c}. */
    Sql selected() {
        return selected;
    }

    /** The same with claims that contest the facts, whose places are in the table alias {@code o}. */
    Sql selectedContesting() {
        return selectedContesting;
    }
}
