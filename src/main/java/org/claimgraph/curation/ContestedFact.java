package org.claimgraph.curation;

import java.util.List;
import org.claimgraph.claim.Claim;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A fact that a merge would make contested. */
@Description("A fact that a merge would make contested.")
public record ContestedFact(
        @NonNull @Description("The key of the predicate of the fact.")
        String predicate,

        @NonNull @Description("The claims of the fact that are not retracted, in the order of recording.")
        List<@NonNull Claim> claims) {}
