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
    @Description("The opaque id, the same on every server that holds the entity.")
    String getId();

    @NonNull
    @Description("The kind of the entity.")
    EntityKind getKind();

    @NonNull
    @Description("The primary name.")
    String getName();

    @Description("A short description of the entity; null without one.")
    Text getDescription();

    /** The key in the database: the global id without its family. */
    String key();

    /** Whether other entities were merged into it. */
    boolean hasMerged();
}
