package org.claimgraph.curation;

import java.util.List;
import org.claimgraph.graph.Entity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What a merge would do. */
@Description("What a merge would do.")
public record MergePreview(
        @NonNull @Description("The entity whose id would stand for the other one.")
        Entity from,

        @NonNull @Description("The entity that would stay.") Entity into,

        @Description("Why they cannot be merged; null if they can.")
        String refusal,

        @NonNull @Description("The number of claims that name the entity, which would be read as naming the other one.")
        Integer claims,

        @NonNull @Description("The facts that would become contested, each as its claims.")
        List<@NonNull ContestedFact> contested) {}
