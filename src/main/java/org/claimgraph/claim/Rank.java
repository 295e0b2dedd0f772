package org.claimgraph.claim;

import org.eclipse.microprofile.graphql.Description;

@Description("How a claim ranks among the claims of its fact.")
public enum Rank {
    @Description("Takes precedence over the other claims of the fact.")
    PREFERRED,
    @Description("Counts like the other claims of the fact.")
    NORMAL,
    @Description("Does not count, but is kept; `rankReason` gives the reason.")
    DEPRECATED
}
