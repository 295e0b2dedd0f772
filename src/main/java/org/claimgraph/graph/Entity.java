package org.claimgraph.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** The subject of claims. */
@Description("The subject of claims: a company, person, deal, regulator, organization, proceeding, product or asset.")
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
