package org.claimgraph.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** An object with a global id, as defined by Relay. */
@Description("An object with a global id, by which it can be fetched again.")
public interface Node {
    @Id
    @NonNull
    @Description("The opaque id, the same on every server that holds the object.")
    String getId();
}
