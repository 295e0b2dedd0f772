package org.claimgraph.claim;

import org.eclipse.microprofile.graphql.Description;

@Description("Why a claim takes the place of another.")
public enum SupersessionKind {
    @Description("The other one was wrong.")
    CORRECTION,
    @Description("Time went on.")
    UPDATE,
    @Description("This one says the same more exactly.")
    REFINEMENT,
    @Description("The other one was taken back.")
    RETRACTION,
    @Description("The other one says the same from the same place.")
    DUPLICATE
}
