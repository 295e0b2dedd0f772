package org.claimgraph.curation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.claimgraph.access.RequiresRole;
import org.claimgraph.access.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Undoes the recording of entities and documents. */
@GraphQLApi
@RegisterForReflection
@RequiresRole(Role.CURATOR)
public class RemovalApi {
    private final Curator curator;
    private final RemovalCuration removals;
    private final References references;

    RemovalApi(Curator curator, RemovalCuration removals, References references) {
        this.curator = curator;
        this.removals = removals;
        this.references = references;
    }

    @Mutation
    @NonNull
    @Description(
            "Removes an entity that was recorded by mistake from lists and search; its id stays. No claim that is not retracted may name it. Undone by restoreEntity, or by a claim that names it. Needs the role curator.")
    public RemoveEntityPayload removeEntity(
            @NonNull @Description("The entity and the reason.") RemoveEntityInput input) {
        ActResult result =
                curator.perform("removeEntity", input, (errors, now) -> removals.removeEntity(input, errors, now));
        return new RemoveEntityPayload(result.errors(), result.first(references::entity));
    }

    @Mutation
    @NonNull
    @Description("Ends the removal of an entity. Undone by removeEntity. Needs the role curator.")
    public RestoreEntityPayload restoreEntity(
            @NonNull @Description("The entity and the reason.") RestoreEntityInput input) {
        ActResult result =
                curator.perform("restoreEntity", input, (errors, now) -> removals.restoreEntity(input, errors, now));
        return new RestoreEntityPayload(result.errors(), result.first(references::entity));
    }

    @Mutation
    @NonNull
    @Description(
            "Removes a document that was recorded by mistake from lists and search; its id stays. No claim that is not retracted may rest on it. Undone by restoreDocument, or by a claim that rests on it. Needs the role curator.")
    public RemoveDocumentPayload removeDocument(
            @NonNull @Description("The document and the reason.") RemoveDocumentInput input) {
        ActResult result =
                curator.perform("removeDocument", input, (errors, now) -> removals.removeDocument(input, errors, now));
        return new RemoveDocumentPayload(result.errors(), result.first(references::document));
    }

    @Mutation
    @NonNull
    @Description("Ends the removal of a document. Undone by removeDocument. Needs the role curator.")
    public RestoreDocumentPayload restoreDocument(
            @NonNull @Description("The document and the reason.") RestoreDocumentInput input) {
        ActResult result = curator.perform(
                "restoreDocument", input, (errors, now) -> removals.restoreDocument(input, errors, now));
        return new RestoreDocumentPayload(result.errors(), result.first(references::document));
    }
}
