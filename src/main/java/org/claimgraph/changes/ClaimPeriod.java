package org.claimgraph.changes;

import java.time.Instant;
import org.claimgraph.act.ChangeKind;
import org.claimgraph.claim.Rank;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A period of transaction time in which the standing of a claim did not change.
 *
 * @param act the id of the act that began it
 */
@Description("A period of transaction time in which the standing of a claim did not change.")
public record ClaimPeriod(
        @NonNull @Description("What began the period.") ChangeKind kind,

        @NonNull @Description("Whether the claim counts in the period.")
        ClaimStatus status,

        @NonNull @Description("The rank among the claims of its fact in the period.")
        Rank rank,

        @NonNull @Description("Start of the period.") Instant from,

        @Description("End of the period; null for the present one.")
        Instant to,

        @Ignore String act) {}
