package org.claimgraph.curation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.claimgraph.access.RequiresRole;
import org.claimgraph.access.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Records and corrects claims. */
@GraphQLApi
@RegisterForReflection
@RequiresRole(Role.CURATOR)
public class ClaimCurationApi {
    private final Curator curator;
    private final ClaimCuration claims;
    private final References references;

    ClaimCurationApi(Curator curator, ClaimCuration claims, References references) {
        this.curator = curator;
        this.claims = claims;
        this.references = references;
    }

    @Mutation
    @NonNull
    @Description(
            "Records all given claims, or none if one has an error. A claim that is already recorded stays as it is; if it was retracted or superseded, it stands again. Undone by retractClaim. Needs the role curator.")
    public RecordClaimsPayload recordClaims(@NonNull @Description("The claims.") RecordClaimsInput input) {
        ActResult result = curator.perform("recordClaims", input, (errors, now) -> claims.record(input, errors, now));
        if (!result.isDone()) {
            return new RecordClaimsPayload(result.errors(), null, null);
        }
        return new RecordClaimsPayload(
                result.errors(),
                references.claims(result.values().subList(1, result.values().size())),
                result.first(Integer::valueOf));
    }

    @Mutation
    @NonNull
    @Description(
            "Withdraws a claim: it no longer counts, but reads as of earlier moments still return it. Undone by restoreClaim. Needs the role curator.")
    public RetractClaimPayload retractClaim(
            @NonNull @Description("The claim and the reason.") RetractClaimInput input) {
        ActResult result = curator.perform("retractClaim", input, (errors, now) -> claims.retract(input, errors, now));
        return new RetractClaimPayload(result.errors(), result.first(references::claim));
    }

    @Mutation
    @NonNull
    @Description(
            "Lets a claim stand again: ends its retraction or, if it is not retracted, its supersession by another claim. Undone by retractClaim or supersedeClaim. Needs the role curator.")
    public RestoreClaimPayload restoreClaim(
            @NonNull @Description("The claim and the reason.") RestoreClaimInput input) {
        ActResult result = curator.perform("restoreClaim", input, (errors, now) -> claims.restore(input, errors, now));
        return new RestoreClaimPayload(result.errors(), result.first(references::claim));
    }

    @Mutation
    @NonNull
    @Description(
            "Changes the rank of a claim among the claims of its fact. Undone by setting the previous rank; NORMAL is the rank of a claim that was never ranked. Needs the role curator.")
    public RankClaimPayload rankClaim(
            @NonNull @Description("The claim, its rank and the reason.") RankClaimInput input) {
        ActResult result = curator.perform("rankClaim", input, (errors, now) -> claims.rank(input, errors, now));
        return new RankClaimPayload(result.errors(), result.first(references::claim));
    }

    @Mutation
    @NonNull
    @Description(
            "Marks a claim as superseded by another one, so that it no longer counts. If the older one superseded the newer one before, that ends. Undone by restoreClaim of the older claim. Needs the role curator.")
    public SupersedeClaimPayload supersedeClaim(
            @NonNull @Description("The two claims and the reason.") SupersedeClaimInput input) {
        ActResult result =
                curator.perform("supersedeClaim", input, (errors, now) -> claims.supersede(input, errors, now));
        return new SupersedeClaimPayload(result.errors(), result.first(references::claim));
    }

    @Mutation
    @NonNull
    @RequiresRole(Role.ADMIN)
    @Description(
            "Retracts a claim and removes its content permanently, also from reads as of earlier moments, for example to comply with an erasure request. The id, subject, predicate, document and evidence offsets stay; value, summary, times, qualifiers, attribution and translations are removed. Cannot be undone. Needs the role admin.")
    public RedactClaimPayload redactClaim(@NonNull @Description("The claim and the reason.") RedactClaimInput input) {
        ActResult result = curator.perform("redactClaim", input, (errors, now) -> claims.redact(input, errors, now));
        return new RedactClaimPayload(result.errors(), result.first(references::claim));
    }
}
