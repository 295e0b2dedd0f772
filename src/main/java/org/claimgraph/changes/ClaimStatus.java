package org.claimgraph.changes;

import org.eclipse.microprofile.graphql.Description;

/** Whether a claim counts. */
@Description("Whether a claim counts.")
public enum ClaimStatus {
    @Description("It stands: neither retracted nor superseded.")
    CURRENT,
    @Description("Another claim takes its place.")
    SUPERSEDED,
    @Description("It is retracted.")
    RETRACTED
}
