package org.claimgraph.graph;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimgraph.engine.execution.ApiException;

/** Loads nodes of all families by their global ids. */
@ApplicationScoped
public class Nodes {
    private final Map<IdFamily, NodeLoader> loaders = new EnumMap<>(IdFamily.class);

    Nodes(@All List<NodeLoader> loaders) {
        loaders.forEach(loader -> this.loaders.put(loader.family(), loader));
    }

    /** The node with this id; null if there is none. An invalid id is an error. */
    Node withId(String id) {
        IdFamily family = IdFamily.familyOf(id);
        String key = family.key(id);
        return loader(family).withKeys(List.of(key)).get(key);
    }

    /** The nodes with these ids, by id, in one read per family; invalid ids and those without a node are left out. */
    public Map<String, Node> withIds(Collection<String> ids) {
        Map<IdFamily, Set<String>> keys = new EnumMap<>(IdFamily.class);
        for (String id : ids) {
            IdFamily.ifAny(id)
                    .ifPresent(family ->
                            keys.computeIfAbsent(family, _ -> new HashSet<>()).add(family.key(id)));
        }
        Map<String, Node> nodes = new HashMap<>();
        keys.forEach((family, familyKeys) ->
                loader(family).withKeys(familyKeys).forEach((key, node) -> nodes.put(family.of(key), node)));
        return nodes;
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
