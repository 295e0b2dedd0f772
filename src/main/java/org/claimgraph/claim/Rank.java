package org.claimgraph.claim;

import org.eclipse.microprofile.graphql.Description;

@Description("How much a claim counts beside others of the same fact.")
public enum Rank {
    @Description("Counts before the others.")
    PREFERRED,
    @Description("Counts as others do.")
    NORMAL,
    @Description("Is kept but does not count: see rankReason.")
    DEPRECATED
}
