package org.claimgraph.source;

import org.eclipse.microprofile.graphql.Description;

@Description("What an agent did in passing a claim on.")
public enum HopRole {
    @Description("Published the document.")
    PUBLISHER,
    @Description("Passed on what another said.")
    RELAY,
    @Description("Said it first, as far as the document tells.")
    ORIGINAL
}
