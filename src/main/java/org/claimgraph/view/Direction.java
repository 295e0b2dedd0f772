package org.claimgraph.view;

import org.eclipse.microprofile.graphql.Description;

@org.eclipse.microprofile.graphql.Enum("Direction")
@Description("From which end relations are looked at.")
public enum Direction {
    @Description("Those that are said of the entity.")
    OUTGOING,
    @Description("Those that are said of others and point at the entity.")
    INCOMING,
    @Description("Both.")
    BOTH
}
