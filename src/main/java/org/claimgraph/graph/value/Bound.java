package org.claimgraph.graph.value;

import org.eclipse.microprofile.graphql.Description;

@Description("How a printed number relates to the true number.")
public enum Bound {
    @Description("Exactly the number.")
    EXACT,
    @Description("Approximately the number, as in \"about\" or \"some\".")
    ABOUT,
    @Description("Strictly more than the number.")
    MORE_THAN,
    @Description("The number or more.")
    AT_LEAST,
    @Description("Strictly less than the number.")
    LESS_THAN,
    @Description("The number or less.")
    AT_MOST,
    @Description("Between the number and the upper end, both included unless the value excludes them.")
    BETWEEN
}
