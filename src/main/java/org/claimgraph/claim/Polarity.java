package org.claimgraph.claim;

import org.eclipse.microprofile.graphql.Description;

@Description("Whether a claim affirms or negates its statement.")
public enum Polarity {
    @Description("The statement holds.")
    AFFIRMED,
    @Description("The statement does not hold.")
    NEGATED
}
