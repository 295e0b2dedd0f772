package org.claimgraph.graph;

import io.quarkus.arc.All;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private final Map<IdFamily, NodeLoader> loaders = new EnumMap<>(IdFamily.class);

    NodeApi(@All List<NodeLoader> loaders) {
        loaders.forEach(loader -> this.loaders.put(loader.family(), loader));
    }

    @Query
    @Description("The node with this id; null if there is none. An invalid id is an error.")
    public Node node(@Id @NonNull @Description("The id of a node.") String id) {
        IdFamily family = IdFamily.familyOf(id);
        String key = family.key(id);
        return loader(family).withKeys(List.of(key)).get(key);
    }

    @Query
    @NonNull
    @Description("The nodes with these ids, in the same order; null for an invalid id or one without a node.")
    public List<Node> nodes(@Id @NonNull @Description("The ids of the nodes, at most 100.") List<@NonNull String> ids) {
        if (ids.size() > MAX_IDS) {
            throw ApiException.badInput("ids has %d values; at most %d are allowed.".formatted(ids.size(), MAX_IDS));
        }
        Map<IdFamily, Set<String>> keys = new EnumMap<>(IdFamily.class);
        for (String id : FilterValues.of("ids", ids)) {
            IdFamily.ifAny(id)
                    .ifPresent(family ->
                            keys.computeIfAbsent(family, _ -> new HashSet<>()).add(family.key(id)));
        }
        Map<String, Node> nodes = new HashMap<>();
        keys.forEach((family, familyKeys) ->
                loader(family).withKeys(familyKeys).forEach((key, node) -> nodes.put(family.of(key), node)));
        return BatchResults.of(ids, nodes);
    }

    private NodeLoader loader(IdFamily family) {
        NodeLoader loader = loaders.get(family);
        if (loader == null) {
            throw ApiException.badInput("A %s cannot be fetched by its id: use a list field."
                    .formatted(family.name().toLowerCase(Locale.ROOT)));
        }
        return loader;
    }
}
