package org.claimgraph.source;

import java.util.List;
import java.util.Set;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.graph.Name;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageReader;
import org.claimgraph.platform.page.PageRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
public class DocumentApi {
    private final DocumentReader documents;
    private final EntityReader entities;
    private final MentionStore mentions;
    private final PageReader pages;

    DocumentApi(DocumentReader documents, EntityReader entities, MentionStore mentions, PageReader pages) {
        this.documents = documents;
        this.entities = entities;
        this.mentions = mentions;
        this.pages = pages;
    }

    @Query
    @NonNull
    @Description("Documents.")
    public Connection<Document> documents(
            @Description("Which ones; null for all.") DocumentFilter filter,
            @Description("In which order; by default by id.") DocumentOrder orderBy,
            @Description("How many from the beginning, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after,
            @Description("How many from the end, at most 100.") Integer last,
            @Description("Only those before this cursor.") String before) {
        return pages.of(documents.matching(filter, orderBy), PageRequest.of(first, after, last, before));
    }

    @NonNull
    @Description("The documents that speak of the entity: in a claim, in an attribution or by a name.")
    public List<@NonNull Connection<Document>> documents(
            @Source List<Entity> entities,
            @Description("How many, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after) {
        return pages.ofEach(
                BatchResults.keys(entities, Entity::key),
                "m.entity_id",
                mentions.documentsOfEach(),
                PageRequest.of(first, after));
    }

    @NonNull
    @Description("The documents in which this form was seen.")
    public List<@NonNull List<@NonNull Document>> documents(@Source List<Name> names) {
        List<String> keys = BatchResults.keys(names, Name::key);
        return BatchResults.of(keys, documents.namingEach(BatchResults.keys(names, Name::entity)), List.of());
    }

    @NonNull
    @Description("The entities that it speaks of: in a claim, in an attribution or by a name.")
    public List<@NonNull Connection<Entity>> entities(
            @Source List<Document> documents,
            @Description("How many, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after) {
        return pages.ofEach(
                BatchResults.keys(documents, Document::key),
                "m.document_id",
                mentions.entitiesOfEach(),
                PageRequest.of(first, after));
    }

    @Description("Who published it; null where it does not show that.")
    public List<Entity> publisher(@Source List<Document> documents) {
        return entities.forDisplay(BatchResults.keys(documents, Document::publisherKey));
    }

    @NonNull
    @Description("Whether its text is attached, so that quotes appear.")
    public List<@NonNull Boolean> textAvailable(@Source List<Document> documents) {
        List<String> keys = BatchResults.keys(documents, Document::key);
        Set<String> attached = this.documents.withText(keys);
        return keys.stream().map(attached::contains).toList();
    }
}
