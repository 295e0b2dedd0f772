package org.claimgraph.source;

import org.eclipse.microprofile.graphql.Description;

@Description("The role of an agent in an attribution chain.")
public enum HopRole {
    @Description("Published the document.")
    PUBLISHER,
    @Description("Passed on the statement of somebody else.")
    RELAY,
    @Description("Made the statement first, as far as the document shows: the original speaker.")
    ORIGINAL
}
