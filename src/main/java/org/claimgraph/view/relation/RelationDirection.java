package org.claimgraph.view.relation;

import org.eclipse.microprofile.graphql.Description;

@org.eclipse.microprofile.graphql.Enum("Direction")
@Description("From which end relations are looked at.")
public enum RelationDirection {
    @Description("Those that are said of the entity.")
    OUTGOING,
    @Description("Those that are said of others and point at the entity.")
    INCOMING,
    @Description("Both.")
    BOTH
}
