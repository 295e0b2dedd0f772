package org.claimgraph.view.relation;

import org.eclipse.microprofile.graphql.Description;

@org.eclipse.microprofile.graphql.Enum("Direction")
@Description("The end of a relation at which an entity stands.")
public enum RelationDirection {
    @Description("The entity is the subject.")
    OUTGOING,
    @Description("The entity is the other party.")
    INCOMING,
    @Description("Either end.")
    BOTH
}
