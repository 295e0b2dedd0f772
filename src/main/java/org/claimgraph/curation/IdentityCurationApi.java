package org.claimgraph.curation;

import org.claimgraph.access.RequiresRole;
import org.claimgraph.access.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Merges and splits entities. */
@GraphQLApi
public class IdentityCurationApi {
    private final Curator curator;
    private final IdentityCuration identities;
    private final MergePreviewReader previews;
    private final References references;

    IdentityCurationApi(
            Curator curator, IdentityCuration identities, MergePreviewReader previews, References references) {
        this.curator = curator;
        this.identities = identities;
        this.previews = previews;
        this.references = references;
    }

    @Query
    @NonNull
    @RequiresRole(Role.CURATOR)
    @Description("What mergeEntities would do; it changes nothing. Needs the role curator.")
    public MergePreview mergePreview(
            @NonNull @Description("The entity that would be merged; its id would then return the other one.")
                    EntityReferenceInput from,
            @NonNull @Description("The entity that would stay.") EntityReferenceInput into) {
        return previews.of(from, into);
    }

    @Mutation
    @NonNull
    @RequiresRole(Role.CURATOR)
    @Description(
            "Merges an entity into another one of the same kind, which then has the claims, names and identifiers of both, also in reads as of earlier moments. The id of the merged entity stays valid and returns the other one; claims keep their ids. Undone by splitEntity. Needs the role curator.")
    public MergeEntitiesPayload mergeEntities(
            @NonNull @Description("The entities and the reason.") MergeEntitiesInput input) {
        ActResult result = curator.perform(
                "mergeEntities", input, (errors, now) -> identities.merge(input.from(), input.into(), errors, now));
        return new MergeEntitiesPayload(result.errors(), result.first(references::entity));
    }

    @Mutation
    @NonNull
    @RequiresRole(Role.CURATOR)
    @Description(
            "Undoes a merge: the merged entity becomes separate again, with the claims that were recorded with its id. Undone by mergeEntities. Needs the role curator.")
    public SplitEntityPayload splitEntity(@NonNull @Description("The entity and the reason.") SplitEntityInput input) {
        ActResult result = curator.perform("splitEntity", input, (errors, now) -> identities.split(input, errors, now));
        return new SplitEntityPayload(
                result.errors(),
                result.first(references::entity),
                result.isDone() ? references.entity(result.values().getLast()) : null);
    }

    @Mutation
    @NonNull
    @RequiresRole(Role.CURATOR)
    @Description(
            "Records the decision that two entities are not the same, so that they cannot be merged. Undone by unmarkNotSame. Needs the role curator.")
    public MarkNotSamePayload markNotSame(
            @NonNull @Description("The entities and the reason.") MarkNotSameInput input) {
        ActResult result =
                curator.perform("markNotSame", input, (errors, now) -> identities.distinguish(input, errors, now));
        return new MarkNotSamePayload(result.errors(), result.entities(references));
    }

    @Mutation
    @NonNull
    @RequiresRole(Role.CURATOR)
    @Description(
            "Revokes the decision that two entities are not the same. Undone by markNotSame. Needs the role curator.")
    public UnmarkNotSamePayload unmarkNotSame(
            @NonNull @Description("The entities and the reason.") UnmarkNotSameInput input) {
        ActResult result = curator.perform("unmarkNotSame", input, (errors, now) -> identities.allow(input, errors));
        return new UnmarkNotSamePayload(result.errors(), result.entities(references));
    }
}
