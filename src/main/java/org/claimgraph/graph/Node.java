package org.claimgraph.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** Whatever has an id of its own and can be fetched again by it. */
@Description("Whatever has an id of its own and can be fetched again by it.")
public interface Node {
    @Id
    @NonNull
    @Description("The id: opaque, and the same on every server that holds the same thing.")
    String getId();
}
