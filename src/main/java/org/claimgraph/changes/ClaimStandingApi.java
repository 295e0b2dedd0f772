package org.claimgraph.changes;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.claimgraph.act.Act;
import org.claimgraph.act.Change;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.claim.FormerRank;
import org.claimgraph.platform.BatchResults;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Serves how the standing of claims changed. */
@GraphQLApi
@RegisterForReflection
public class ClaimStandingApi {
    private final ChangeReader changes;
    private final ClaimReader claims;

    ClaimStandingApi(ChangeReader changes, ClaimReader claims) {
        this.changes = changes;
        this.claims = claims;
    }

    @NonNull
    @Description(
            "Whether the claim counted and which rank it had, from when to when and by which act, the earliest period first.")
    public List<@NonNull List<@NonNull ClaimPeriod>> standing(@Source List<Claim> claims) {
        List<String> keys = BatchResults.keys(claims, Claim::key);
        Map<String, List<Change>> changes = this.changes.ofNodes(keys);
        Map<String, List<FormerRank>> ranks = this.claims.formerRanksOf(keys);
        Map<String, Claim> present = this.claims.withKeys(keys);
        return keys.stream()
                .map(key -> ClaimStanding.periods(
                        changes.getOrDefault(key, List.of()),
                        present.get(key).getRank(),
                        ranks.getOrDefault(key, List.of())))
                .toList();
    }

    @NonNull
    @Description("Who began the period and why.")
    public List<@NonNull Act> act(@Source List<ClaimPeriod> periods) {
        List<String> ids = BatchResults.keys(periods, ClaimPeriod::act);
        return BatchResults.of(ids, changes.actsWithIds(new HashSet<>(ids)));
    }
}
