package org.claimgraph.claim;

import org.eclipse.microprofile.graphql.Description;

@Description("Why a claim supersedes another one.")
public enum SupersessionKind {
    @Description("The older claim was wrong.")
    CORRECTION,
    @Description("The situation has changed since the older claim.")
    UPDATE,
    @Description("The newer claim states the same more precisely.")
    REFINEMENT,
    @Description("The source withdrew the older claim.")
    RETRACTION,
    @Description("The older claim states the same from the same place in the document.")
    DUPLICATE
}
