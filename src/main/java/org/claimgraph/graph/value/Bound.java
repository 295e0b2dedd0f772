package org.claimgraph.graph.value;

import org.eclipse.microprofile.graphql.Description;

@Description("How a printed number bounds the true one.")
public enum Bound {
    @Description("The number itself.")
    EXACT,
    @Description("Around the number, as in \"about\" or \"some\".")
    ABOUT,
    @Description("Strictly more than the number.")
    MORE_THAN,
    @Description("The number or more.")
    AT_LEAST,
    @Description("Strictly less than the number.")
    LESS_THAN,
    @Description("The number or less.")
    AT_MOST,
    @Description("From the number up to the maximum, both included.")
    BETWEEN
}
