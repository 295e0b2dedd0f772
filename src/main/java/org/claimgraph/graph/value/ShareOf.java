package org.claimgraph.graph.value;

import org.eclipse.microprofile.graphql.Description;

@Description("What a percentage is a share of.")
public enum ShareOf {
    @Description("The equity of a company.")
    EQUITY,
    @Description("Its profit.")
    PROFIT,
    @Description("Its revenue.")
    REVENUE,
    @Description("The votes in it.")
    VOTES,
    @Description("Something else, named by a qualifier.")
    OTHER
}
