package org.claimgraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.filter.FilterValues;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageReader;
import org.claimgraph.platform.page.PageRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
public class EntityApi {
    private final EntityReader entities;
    private final PageReader pages;

    EntityApi(EntityReader entities, PageReader pages) {
        this.entities = entities;
        this.pages = pages;
    }

    @Query
    @Description("The entity with this id, or the one that it was merged into; null where there is none.")
    public Entity entity(@Id @NonNull @Description("An entity's id.") String id) {
        String key = IdFamily.ENTITY.key(id);
        return entities.withKeys(List.of(key)).get(key);
    }

    @Query
    @NonNull
    @Description("Entities of every kind.")
    public Connection<Entity> entities(
            @Description("Which ones; null for all.") EntityFilter filter,
            @Description("In which order; by default by name.") EntityOrder orderBy,
            @Description("How many from the beginning, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after,
            @Description("How many from the end, at most 100.") Integer last,
            @Description("Only those before this cursor.") String before) {
        return pages.of(entities.matching(filter, null, orderBy), PageRequest.of(first, after, last, before));
    }

    @NonNull
    @Description(
            "The name that suits the reader: the first of these languages that it has a name in, else the name it is shown by.")
    public List<@NonNull Text> label(
            @Source List<Entity> entities, @Description("Languages (BCP 47), the best first.") List<String> languages) {
        List<String> wanted = languages == null ? List.of() : FilterValues.of("languages", languages);
        Map<String, List<Name>> names = this.entities.namesOf(BatchResults.keys(entities, Entity::key));
        List<Text> labels = new ArrayList<>(entities.size());
        for (Entity entity : entities) {
            labels.add(LabelSelection.best(entity, names.getOrDefault(entity.key(), List.of()), wanted));
        }
        return labels;
    }

    @NonNull
    @Description("Every written form of its name that was seen, the one it is shown by first.")
    public List<@NonNull List<@NonNull Name>> names(@Source List<Entity> entities) {
        List<String> keys = BatchResults.keys(entities, Entity::key);
        return BatchResults.of(keys, this.entities.namesOf(keys), List.of());
    }

    @NonNull
    @Description("What other registers call it.")
    public List<@NonNull List<@NonNull Identifier>> identifiers(@Source List<Entity> entities) {
        List<String> keys = BatchResults.keys(entities, Entity::key);
        return BatchResults.of(keys, this.entities.identifiersOf(keys), List.of());
    }

    @NonNull
    @Id
    @Description("The ids that were merged into this one; they go on leading here.")
    public List<@NonNull List<@NonNull String>> mergedFrom(@Source List<Entity> entities) {
        List<String> keys = BatchResults.keys(entities, Entity::key);
        return BatchResults.of(keys, this.entities.mergedInto(keys), List.of());
    }
}
