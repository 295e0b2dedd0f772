package org.claimgraph.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** What claims speak of. */
@Description(
        "What claims speak of: a company, a person, a deal, a regulator, an organization, a proceeding or a product.")
public interface Entity extends Node {
    @Override
    @Id
    @NonNull
    @Description("The id: opaque, and the same on every server that holds the same thing.")
    String getId();

    @NonNull
    @Description("What it is.")
    EntityKind getKind();

    @NonNull
    @Description("The name it is shown by.")
    String getName();

    @Description("What it is, in a few words of ours.")
    Text getDescription();

    /** The id inside the graph, which other rooms hold. */
    String key();
}
