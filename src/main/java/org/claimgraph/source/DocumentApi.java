package org.claimgraph.source;

import java.util.List;
import java.util.Set;
import org.claimgraph.graph.Entities;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityConnection;
import org.claimgraph.graph.EntityEdge;
import org.claimgraph.graph.Name;
import org.claimgraph.platform.Column;
import org.claimgraph.platform.page.Page;
import org.claimgraph.platform.page.Pages;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
public class DocumentApi {
    private final Documents documents;
    private final Entities entities;
    private final Pages pages;

    DocumentApi(Documents documents, Entities entities, Pages pages) {
        this.documents = documents;
        this.entities = entities;
        this.pages = pages;
    }

    @Query
    @NonNull
    @Description("Documents.")
    public DocumentConnection documents(
            @Description("Which ones; null for all.") DocumentFilter filter,
            @Description("In which order; by default by id.") DocumentOrder orderBy,
            @Description("How many from the beginning, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after,
            @Description("How many from the end, at most 100.") Integer last,
            @Description("Only those before this cursor.") String before) {
        return pages.of(
                documents.matching(filter, orderBy),
                Page.of(first, after, last, before),
                DocumentEdge::new,
                DocumentConnection::new);
    }

    @NonNull
    @Description("The documents that speak of the entity: in a claim, in an attribution or by a name.")
    public List<@NonNull DocumentConnection> documents(
            @Source List<Entity> entities,
            @Description("How many, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after) {
        return pages.ofEach(
                Column.keys(entities, Entity::key),
                "m.entity_id",
                documents.speakingOfEach(),
                Page.of(first, after),
                DocumentEdge::new,
                DocumentConnection::new);
    }

    @NonNull
    @Description("The documents in which this form was seen.")
    public List<@NonNull List<@NonNull Document>> documents(@Source List<Name> names) {
        List<String> keys = Column.keys(names, Name::key);
        return Column.of(keys, documents.showing(Column.keys(names, Name::entity)), List.of());
    }

    @NonNull
    @Description("The entities that it speaks of: in a claim, in an attribution or by a name.")
    public List<@NonNull EntityConnection> entities(
            @Source List<Document> documents,
            @Description("How many, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after) {
        return pages.ofEach(
                Column.keys(documents, Document::key),
                "m.document_id",
                entities.mentionedByEach(),
                Page.of(first, after),
                EntityEdge::new,
                EntityConnection::new);
    }

    @Description("Who published it; null where it does not show that.")
    public List<Entity> publisher(@Source List<Document> documents) {
        return entities.shown(Column.keys(documents, Document::publisherId));
    }

    @NonNull
    @Description("Whether its text is attached, so that quotes appear.")
    public List<@NonNull Boolean> textAvailable(@Source List<Document> documents) {
        List<String> keys = Column.keys(documents, Document::key);
        Set<String> attached = this.documents.withText(keys);
        return keys.stream().map(attached::contains).toList();
    }
}
