package org.claimgraph.graph.value;

import org.eclipse.microprofile.graphql.Description;

@Description("What a percentage is a share of.")
public enum ShareOf {
    @Description("The equity of a company.")
    EQUITY,
    @Description("The profit of a company.")
    PROFIT,
    @Description("The revenue of a company.")
    REVENUE,
    @Description("The voting rights in a company.")
    VOTES,
    @Description("Something else, which a qualifier names.")
    OTHER
}
