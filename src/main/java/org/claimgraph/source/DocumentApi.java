package org.claimgraph.source;

import java.time.Instant;
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

/** Serves documents, the documents of entities and names, and the fields of a document that are read from other tables. */
@GraphQLApi
public class DocumentApi {
    private final DocumentReader documents;
    private final EntityReader entities;
    private final MentionStore mentions;
    private final DocumentRemoval removal;
    private final PageReader pages;

    DocumentApi(
            DocumentReader documents,
            EntityReader entities,
            MentionStore mentions,
            DocumentRemoval removal,
            PageReader pages) {
        this.removal = removal;
        this.documents = documents;
        this.entities = entities;
        this.mentions = mentions;
        this.pages = pages;
    }

    @Query
    @NonNull
    @Description("The recorded documents.")
    public Connection<Document> documents(
            @Description("Filters the list; null returns everything.") DocumentFilter filter,
            @Description("Order of the list; by id by default.") DocumentOrder orderBy,
            @Description("Returns the first n elements; 20 by default, at most 100.") Integer first,
            @Description("Returns the elements after this cursor.") String after,
            @Description("Returns the last n elements, at most 100.") Integer last,
            @Description("Returns the elements before this cursor.") String before) {
        return pages.of(documents.matching(filter, orderBy), PageRequest.of(first, after, last, before));
    }

    @NonNull
    @Description("The documents that mention the entity: in a claim, in an attribution or by a name.")
    public List<@NonNull Connection<Document>> documents(
            @Source List<Entity> entities,
            @Description("Returns the first n elements; 20 by default, at most 100.") Integer first,
            @Description("Returns the elements after this cursor.") String after) {
        return pages.ofEach(
                BatchResults.keys(entities, Entity::key),
                "m.entity_id",
                mentions.documentsOfEach(),
                PageRequest.of(first, after));
    }

    @NonNull
    @Description("The documents in which this written form occurs.")
    public List<@NonNull List<@NonNull Document>> documents(@Source List<Name> names) {
        List<String> keys = BatchResults.keys(names, Name::key);
        return BatchResults.of(keys, documents.namingEach(BatchResults.keys(names, Name::entity)), List.of());
    }

    @NonNull
    @Description("The entities that the document mentions: in a claim, in an attribution or by a name.")
    public List<@NonNull Connection<Entity>> entities(
            @Source List<Document> documents,
            @Description("Returns the first n elements; 20 by default, at most 100.") Integer first,
            @Description("Returns the elements after this cursor.") String after) {
        return pages.ofEach(
                BatchResults.keys(documents, Document::key),
                "m.document_id",
                mentions.entitiesOfEach(),
                PageRequest.of(first, after));
    }

    @Description(
            "When the document was removed from lists and search, because it was recorded by mistake; null if it was not.")
    public List<Instant> removedAt(@Source List<Document> documents) {
        List<String> keys = BatchResults.keys(documents, Document::key);
        return BatchResults.of(keys, removal.momentsOf(keys));
    }

    @Description("The entity that published the document; null where unknown.")
    public List<Entity> publisher(@Source List<Document> documents) {
        return entities.forDisplay(BatchResults.keys(documents, Document::publisherKey));
    }

    @NonNull
    @Description("Whether the text of the document is available, so that evidence has quotes.")
    public List<@NonNull Boolean> textAvailable(@Source List<Document> documents) {
        List<String> keys = BatchResults.keys(documents, Document::key);
        Set<String> attached = this.documents.withText(keys);
        return keys.stream().map(attached::contains).toList();
    }

    @Description(
            "The text of the document; null where it is not available. Evidence counts its Unicode code points from 0.")
    public List<String> text(@Source List<Document> documents) {
        List<String> keys = BatchResults.keys(documents, Document::key);
        return BatchResults.of(keys, this.documents.textsOf(keys));
    }
}
