package org.claimgraph.view.conflict;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.view.compare.Verdict;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.fact.FactReader;
import org.claimgraph.view.reason.ReasonFormatter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@RegisterForReflection
public class ClaimLinkApi {
    private static final int MAX_LINKS = 100;
    private final FactReader facts;
    private final ClaimReader claims;
    private final ConflictReader conflicts;
    private final ReasonFormatter reasons;

    ClaimLinkApi(FactReader facts, ClaimReader claims, ConflictReader conflicts, ReasonFormatter reasons) {
        this.facts = facts;
        this.claims = claims;
        this.conflicts = conflicts;
        this.reasons = reasons;
    }

    @NonNull
    @Description(
            "Other claims of the same fact with the same value, or the same value at a different precision; at most 100. Claims from the same source are included: see `attribution`.")
    public List<@NonNull List<@NonNull ClaimLink>> agreesWith(@Source List<Claim> claims) {
        Map<String, Fact> found = factsOf(claims);
        return BatchResults.keys(claims, claim -> within(found.get(claim.factKey()), claim, Verdict::agrees));
    }

    @NonNull
    @Description(
            "Other claims that contradict this one, really or apparently; at most 100. They may belong to another fact, for example a second supplier beside an exclusive one.")
    public List<@NonNull List<@NonNull ClaimLink>> conflictsWith(@Source List<Claim> claims) {
        Map<String, Fact> found = factsOf(claims);
        Map<String, List<ConflictReader.OpposingClaim>> across =
                conflicts.acrossFactsOf(BatchResults.keys(claims, Claim::key));
        Set<String> keys = new HashSet<>();
        across.values().forEach(opposing -> opposing.forEach(one -> keys.add(one.claim())));
        Map<String, Claim> others = this.claims.withKeys(keys);
        List<List<ClaimLink>> column = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            List<ClaimLink> links = new ArrayList<>(
                    within(found.get(claim.factKey()), claim, verdict -> verdict.kind() != null && !verdict.agrees()));
            across.getOrDefault(claim.key(), List.of())
                    .forEach(opposing -> links.add(new ClaimLink(
                            others.get(opposing.claim()), opposing.kind(), opposing.apparent(), opposing.reason())));
            column.add(links.size() <= MAX_LINKS ? links : links.subList(0, MAX_LINKS));
        }
        return column;
    }

    @NonNull
    @Description(
            "How the claims compare, in English, seen from this claim: \"2 % below\" means that the other number is lower.")
    public List<@NonNull String> reason(@Source List<ClaimLink> links) {
        return reasons.rendered(BatchResults.keys(links, ClaimLink::reason));
    }

    private Map<String, Fact> factsOf(List<Claim> claims) {
        return facts.withKeys(BatchResults.present(BatchResults.keys(claims, Claim::factKey)));
    }

    private static List<ClaimLink> within(Fact fact, Claim claim, Predicate<Verdict> condition) {
        List<ClaimLink> links = new ArrayList<>();
        Claim complete = fact == null ? null : counting(fact, claim);
        if (complete == null) {
            return links;
        }
        List<Claim> others = new ArrayList<>(fact.getClaims());
        others.addAll(fact.contesting());
        for (Claim other : others) {
            if (!other.equals(claim) && other.counts() && !fact.isUpdated(other) && links.size() < MAX_LINKS) {
                Verdict verdict = fact.comparison().compare(complete, other);
                if (condition.test(verdict)) {
                    links.add(new ClaimLink(other, verdict.kind(), verdict.isApparent(), verdict.reason()));
                }
            }
        }
        return links;
    }

    /** The claim with every column, as the fact holds it; null if it does not count. */
    private static Claim counting(Fact fact, Claim claim) {
        return fact.getClaims().stream()
                .filter(one -> one.equals(claim) && one.counts() && !fact.isUpdated(one))
                .findFirst()
                .orElse(null);
    }
}
