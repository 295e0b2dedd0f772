package org.claimgraph.curation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.claimgraph.access.RequiresRole;
import org.claimgraph.access.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Records entities and documents. */
@GraphQLApi
@RegisterForReflection
@RequiresRole(Role.CURATOR)
public class GraphCurationApi {
    private final Curator curator;
    private final EntityCuration entities;
    private final DocumentCuration documents;
    private final References references;

    GraphCurationApi(Curator curator, EntityCuration entities, DocumentCuration documents, References references) {
        this.curator = curator;
        this.entities = entities;
        this.documents = documents;
        this.references = references;
    }

    @Mutation
    @NonNull
    @Description(
            "Records an entity. Undone by removeEntity, or by mergeEntities into the entity that it duplicates. Needs the role curator.")
    public RecordEntityPayload recordEntity(@NonNull @Description("The entity.") RecordEntityInput input) {
        ActResult result = curator.perform("recordEntity", input, (errors, now) -> entities.record(input, errors, now));
        return new RecordEntityPayload(result.errors(), result.first(references::entity));
    }

    @Mutation
    @NonNull
    @Description(
            "Records a document. Include its text only if the licence allows storing it. Undone by removeDocument. Needs the role curator.")
    public RecordDocumentPayload recordDocument(@NonNull @Description("The document.") RecordDocumentInput input) {
        ActResult result = curator.perform("recordDocument", input, (errors, now) -> documents.record(input, errors));
        return new RecordDocumentPayload(result.errors(), result.first(references::document));
    }

    @Mutation
    @NonNull
    @Description(
            "Attaches the text of a document that is known by its content hash, so that quotes appear. Undone by detachText. Needs the role curator.")
    public AttachTextPayload attachText(@NonNull @Description("The document and its text.") AttachTextInput input) {
        ActResult result = curator.perform("attachText", input, (errors, now) -> documents.attachText(input, errors));
        return new AttachTextPayload(result.errors(), result.first(references::document));
    }

    @Mutation
    @NonNull
    @Description(
            "Deletes the text of a document, for example because its licence does not allow storing it. Evidence keeps its offsets but loses its quotes. Undone by attachText. Needs the role curator.")
    public DetachTextPayload detachText(@NonNull @Description("The document and the reason.") DetachTextInput input) {
        ActResult result = curator.perform("detachText", input, (errors, now) -> documents.detachText(input, errors));
        return new DetachTextPayload(result.errors(), result.first(references::document));
    }
}
