package org.claimgraph.curation;

import java.util.List;
import org.claimgraph.graph.Entity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What a merge would do. */
@Description("What a merge would do.")
public record MergePreview(
        @NonNull @Description("The entity that would be merged; its id would then return the other one.")
        Entity from,

        @NonNull @Description("The entity that would stay.") Entity into,

        @Description("Why they cannot be merged; null if they can.")
        String refusal,

        @NonNull
        @Description(
                "Number of claims that name the entity `from`, retracted ones included. After the merge they name the entity `into`.")
        Integer claims,

        @NonNull @Description("The facts that would become contested.")
        List<@NonNull ContestedFact> contested) {}
