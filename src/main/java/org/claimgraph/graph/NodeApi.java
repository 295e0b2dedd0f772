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

@GraphQLApi
public class NodeApi {
    private static final int MOST = 100;
    private final Map<IdFamily, NodeLoader> loaders = new EnumMap<>(IdFamily.class);

    NodeApi(@All List<NodeLoader> loaders) {
        loaders.forEach(loader -> this.loaders.put(loader.family(), loader));
    }

    @Query
    @Description(
            "The node with this id; null where there is none. An id in another form than ids of this service is an error.")
    public Node node(@Id @NonNull @Description("The id of a node.") String id) {
        IdFamily family = IdFamily.familyOf(id);
        String key = family.key(id);
        return loader(family).withKeys(List.of(key)).get(key);
    }

    @Query
    @NonNull
    @Description(
            "The nodes with these ids, in their order; null in the place of an id without a node or in another form than ids of this service.")
    public List<Node> nodes(@Id @NonNull @Description("At most 100 ids of nodes.") List<@NonNull String> ids) {
        if (ids.size() > MOST) {
            throw ApiException.badInput("ids has %d values; at most %d are allowed.".formatted(ids.size(), MOST));
        }
        Map<IdFamily, Set<String>> keys = new EnumMap<>(IdFamily.class);
        for (String id : FilterValues.of("ids", ids)) {
            IdFamily.ifAny(id)
                    .ifPresent(family ->
                            keys.computeIfAbsent(family, _ -> new HashSet<>()).add(family.key(id)));
        }
        Map<String, Node> nodes = new HashMap<>();
        keys.forEach((family, some) ->
                loader(family).withKeys(some).forEach((key, node) -> nodes.put(family.of(key), node)));
        return BatchResults.of(ids, nodes);
    }

    private NodeLoader loader(IdFamily family) {
        NodeLoader loader = loaders.get(family);
        if (loader == null) {
            throw ApiException.badInput(
                    "A %s cannot be fetched by its id.".formatted(family.name().toLowerCase(Locale.ROOT)));
        }
        return loader;
    }
}
