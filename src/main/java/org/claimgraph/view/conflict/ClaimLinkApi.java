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
import org.claimgraph.view.fact.ReasonFormatter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@RegisterForReflection
public class ClaimLinkApi {
    private static final int MOST = 100;
    private final FactReader facts;
    private final ClaimReader claims;
    private final ConflictReader conflicts;
    private final ReasonFormatter telling;

    ClaimLinkApi(FactReader facts, ClaimReader claims, ConflictReader conflicts, ReasonFormatter telling) {
        this.facts = facts;
        this.claims = claims;
        this.conflicts = conflicts;
        this.telling = telling;
    }

    @NonNull
    @Description(
            "Other claims of the same fact that say the same, or say it more or less exactly; at most 100. Claims of the same voice are among them: see the attribution.")
    public List<@NonNull List<@NonNull ClaimLink>> agreesWith(@Source List<Claim> claims) {
        Map<String, Fact> found = factsOf(claims);
        return BatchResults.keys(claims, claim -> within(found.get(claim.factKey()), claim, Verdict::agrees));
    }

    @NonNull
    @Description(
            "Other claims that contradict it, or seem to; at most 100. They may belong to another fact, as the claim of a second supplier does to that of an exclusive one.")
    public List<@NonNull List<@NonNull ClaimLink>> conflictsWith(@Source List<Claim> claims) {
        Map<String, Fact> found = factsOf(claims);
        Map<String, List<ConflictReader.Against>> across = conflicts.acrossOf(BatchResults.keys(claims, Claim::key));
        Set<String> keys = new HashSet<>();
        across.values().forEach(some -> some.forEach(against -> keys.add(against.claim())));
        Map<String, Claim> others = this.claims.withKeys(keys);
        List<List<ClaimLink>> column = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            List<ClaimLink> links = new ArrayList<>(
                    within(found.get(claim.factKey()), claim, verdict -> verdict.kind() != null && !verdict.agrees()));
            across.getOrDefault(claim.key(), List.of())
                    .forEach(against -> links.add(new ClaimLink(
                            others.get(against.claim()), against.kind(), against.apparent(), against.reason())));
            column.add(links.size() <= MOST ? links : links.subList(0, MOST));
        }
        return column;
    }

    @NonNull
    @Description(
            "How it stands to this one, in English words: \"2 % below, same as-of\" tells that its number is lower. Here is this claim, there the other.")
    public List<@NonNull String> reason(@Source List<ClaimLink> links) {
        return telling.told(BatchResults.keys(links, ClaimLink::reason));
    }

    private Map<String, Fact> factsOf(List<Claim> claims) {
        return facts.withKeys(BatchResults.present(BatchResults.keys(claims, Claim::factKey)));
    }

    private static List<ClaimLink> within(Fact fact, Claim claim, Predicate<Verdict> wanted) {
        List<ClaimLink> links = new ArrayList<>();
        Claim whole = fact == null ? null : same(fact, claim);
        if (whole == null) {
            return links;
        }
        for (Claim other : fact.getClaims()) {
            if (!other.equals(claim) && other.counts() && links.size() < MOST) {
                Verdict verdict = fact.comparison().of(whole, other);
                if (wanted.test(verdict)) {
                    links.add(new ClaimLink(other, verdict.kind(), verdict.isApparent(), verdict.reason()));
                }
            }
        }
        return links;
    }

    /** The claim as the fact holds it, whole; null where it does not count, so that nothing hangs on it. */
    private static Claim same(Fact fact, Claim claim) {
        return fact.getClaims().stream()
                .filter(one -> one.equals(claim) && one.counts())
                .findFirst()
                .orElse(null);
    }
}
