package org.claimgraph.graph.value;

import org.eclipse.microprofile.graphql.Description;

@Description("The ends of a range that do not belong to it.")
public enum ExclusiveEnds {
    @Description("The lower end, as in \"more than 25 but not more than 50\".")
    LOWER,
    @Description("The upper end, as in \"at least 25 but less than 50\".")
    UPPER,
    @Description("Both ends, as in \"more than 25 but less than 50\".")
    BOTH;

    /** Whether a range with these ends, null for a range that includes both, excludes its lower end. */
    public static boolean lower(ExclusiveEnds ends) {
        return ends == LOWER || ends == BOTH;
    }

    /** Whether a range with these ends, null for a range that includes both, excludes its upper end. */
    public static boolean upper(ExclusiveEnds ends) {
        return ends == UPPER || ends == BOTH;
    }

    /** The part of the canonical form of a value; empty for null, so that ranges without excluded ends keep their form. */
    static String canonical(ExclusiveEnds ends) {
        return ends == null ? "" : " without " + ends;
    }
}
