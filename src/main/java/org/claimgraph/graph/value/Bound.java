package org.claimgraph.graph.value;

import org.eclipse.microprofile.graphql.Description;

@Description("How a number bounds the true one.")
public enum Bound {
    @Description("The number itself.")
    EXACT,
    @Description("About the number, as in \"about\" or \"some\".")
    ABOUT,
    @Description("Strictly more than the number.")
    MORE_THAN,
    @Description("The number or more.")
    AT_LEAST,
    @Description("Strictly less than the number.")
    LESS_THAN,
    @Description("The number or less.")
    AT_MOST,
    @Description("Between the number and the upper end, both included.")
    BETWEEN
}
