package org.claimgraph.graph;

import io.quarkus.arc.All;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.BatchResults;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

@GraphQLApi
public class NodeApi {
    private static final int MOST = 100;
    private final Map<IdFamily, NodeLoader> families = new EnumMap<>(IdFamily.class);

    NodeApi(@All List<NodeLoader> families) {
        families.forEach(family -> this.families.put(family.family(), family));
    }

    @Query
    @Description("Whatever has this id; null where nothing has it.")
    public Node node(@Id @NonNull @Description("An id from a field id.") String id) {
        return nodes(List.of(id)).getFirst();
    }

    @Query
    @NonNull
    @Description("Whatever has these ids, in their order; null in the place of an id that nothing has.")
    public List<Node> nodes(@Id @NonNull @Description("At most 100 ids from fields id.") List<@NonNull String> ids) {
        if (ids.size() > MOST) {
            throw ApiException.badInput("ids has %d ids, but at most %d are answered.".formatted(ids.size(), MOST));
        }
        Map<IdFamily, Set<String>> keys = new EnumMap<>(IdFamily.class);
        for (String id : ids) {
            IdFamily family = IdFamily.familyOf(id);
            keys.computeIfAbsent(family, _ -> new HashSet<>()).add(family.key(id));
        }
        Map<String, Node> found = new HashMap<>();
        keys.forEach((family, those) -> {
            NodeLoader finder = families.get(family);
            if (finder == null) {
                throw ApiException.badInput("A %s cannot be fetched by its id."
                        .formatted(family.name().toLowerCase()));
            }
            finder.withKeys(those).forEach((key, node) -> found.put(family.of(key), node));
        });
        return BatchResults.of(ids, found);
    }
}
