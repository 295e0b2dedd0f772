package org.claimgraph.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A hit with its cursor. */
@Description("A hit of a search with its cursor.")
public record SearchEdge(
        @NonNull @Description("The hit.") SearchHit node,

        @NonNull @Description("The cursor of the hit, for the argument after.")
        String cursor) {}
