package org.claimgraph.graph;

import java.util.List;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.filter.FilterValues;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Fetches nodes by global id, as defined by Relay. */
@GraphQLApi
public class NodeApi {
    private static final int MAX_IDS = 100;
    private final Nodes nodes;

    NodeApi(Nodes nodes) {
        this.nodes = nodes;
    }

    @Query
    @Description("The node with this id; null if there is none. An invalid id is an error.")
    public Node node(@Id @NonNull @Description("The id of a node.") String id) {
        return nodes.withId(id);
    }

    @Query
    @NonNull
    @Description("The nodes with these ids, in the same order; null for an invalid id or one without a node.")
    public List<Node> nodes(@Id @NonNull @Description("The ids of the nodes, at most 100.") List<@NonNull String> ids) {
        if (ids.size() > MAX_IDS) {
            throw ApiException.badInput("ids has %d values; at most %d are allowed.".formatted(ids.size(), MAX_IDS));
        }
        return BatchResults.of(ids, nodes.withIds(FilterValues.of("ids", ids)));
    }
}
