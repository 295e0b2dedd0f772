package org.claimgraph.graph;

import java.time.Instant;
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

/** Serves entities of all kinds, and the fields of an entity that are read from other tables. */
@GraphQLApi
public class EntityApi {
    private final EntityReader entities;
    private final EntityRemoval removal;
    private final PageReader pages;

    EntityApi(EntityReader entities, EntityRemoval removal, PageReader pages) {
        this.removal = removal;
        this.entities = entities;
        this.pages = pages;
    }

    @Query
    @Description("The entity with this id, or the entity that it was merged into; null if there is none.")
    public Entity entity(@Id @NonNull @Description("The id of an entity.") String id) {
        String key = IdFamily.ENTITY.key(id);
        return entities.withKeys(List.of(key)).get(key);
    }

    @Query
    @NonNull
    @Description("The entities of all kinds.")
    public Connection<Entity> entities(
            @Description("Filters the list; null returns everything.") EntityFilter filter,
            @Description("Order of the list; by name by default.") EntityOrder orderBy,
            @Description("Returns the first n elements; 20 by default, at most 100.") Integer first,
            @Description("Returns the elements after this cursor.") String after,
            @Description("Returns the last n elements, at most 100.") Integer last,
            @Description("Returns the elements before this cursor.") String before) {
        return pages.of(entities.matching(filter, null, orderBy), PageRequest.of(first, after, last, before));
    }

    @NonNull
    @Description("The name in the first of the given languages that the entity has a name in, else the primary name.")
    public List<@NonNull Text> label(
            @Source List<Entity> entities,
            @Description("Languages (BCP 47), the preferred one first; null returns the primary name.")
                    List<String> languages) {
        List<String> wanted = languages == null ? List.of() : FilterValues.of("languages", languages);
        Map<String, List<Name>> names = this.entities.namesOf(entities);
        List<Text> labels = new ArrayList<>(entities.size());
        for (Entity entity : entities) {
            labels.add(LabelSelection.best(entity, names.getOrDefault(entity.key(), List.of()), wanted));
        }
        return labels;
    }

    @NonNull
    @Description("Every recorded written form of the name, the primary one first.")
    public List<@NonNull List<@NonNull Name>> names(@Source List<Entity> entities) {
        List<String> keys = BatchResults.keys(entities, Entity::key);
        return BatchResults.of(keys, this.entities.namesOf(entities), List.of());
    }

    @NonNull
    @Description("The identifiers of the entity in other registers.")
    public List<@NonNull List<@NonNull Identifier>> identifiers(@Source List<Entity> entities) {
        List<String> keys = BatchResults.keys(entities, Entity::key);
        return BatchResults.of(keys, this.entities.identifiersOf(entities), List.of());
    }

    @Description(
            "When the entity was removed from lists and search, because it was recorded by mistake; null if it was not.")
    public List<Instant> removedAt(@Source List<Entity> entities) {
        List<String> keys = BatchResults.keys(entities, Entity::key);
        return BatchResults.of(keys, removal.momentsOf(keys));
    }

    @NonNull
    @Id
    @Description("The ids of entities that were merged into this one; they remain valid and return this entity.")
    public List<@NonNull List<@NonNull String>> mergedFrom(@Source List<Entity> entities) {
        List<String> keys = BatchResults.keys(entities, Entity::key);
        return BatchResults.of(keys, this.entities.mergedInto(entities), List.of());
    }
}
