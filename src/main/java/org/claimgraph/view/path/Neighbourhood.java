package org.claimgraph.view.path;

import java.util.List;
import org.claimgraph.view.relation.Relation;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entity with those around it, ready to be drawn. */
@Description("The entities around an entity and the relations among them, ready to be drawn.")
public record Neighbourhood(
        @NonNull @Description("The entity itself and those around it, the nearest and then the best sourced first.")
        List<@NonNull NeighbourhoodNode> nodes,

        @NonNull @Description("The relations among the nodes, the best sourced first, at most 500.")
        List<@NonNull Relation> edges,

        @Description(
                "Number of entities within the depth that were left out because of the limit. Entities that only they lead to are not counted.")
        int omittedNodes,

        @Description("Number of relations among the nodes that were left out.")
        int omittedEdges,

        @Description("Whether all relations were read. If false, `omittedNodes` and `omittedEdges` are lower bounds.")
        boolean complete) {
    public Neighbourhood {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}
