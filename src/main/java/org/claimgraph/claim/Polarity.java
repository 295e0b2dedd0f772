package org.claimgraph.claim;

import org.eclipse.microprofile.graphql.Description;

@Description("Whether a claim says that something is so or that it is not.")
public enum Polarity {
    @Description("It is so.")
    AFFIRMED,
    @Description("It is not so.")
    NEGATED
}
