package org.claimgraph.view.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.BatchResults;

/** Reads the qualifiers that separate facts with the same subject and predicate. */
@ApplicationScoped
public class SeparatorReader {
    private final ClaimReader claims;
    private final Predicates predicates;

    SeparatorReader(ClaimReader claims, Predicates predicates) {
        this.claims = claims;
        this.predicates = predicates;
    }

    /** The separating qualifiers of each group of claims; all claims of a group share them. */
    public <G> List<List<Qualifier>> of(List<G> groups, Function<? super G, Claim> claimOf) {
        Map<String, List<Qualifier>> found = claims.qualifiersOf(
                BatchResults.keys(groups, group -> claimOf.apply(group).key()));
        List<List<Qualifier>> separating = new ArrayList<>(groups.size());
        for (G group : groups) {
            Claim claim = claimOf.apply(group);
            List<String> separators = predicates.of(claim.predicateKey()).separators();
            separating.add(found.getOrDefault(claim.key(), List.of()).stream()
                    .filter(qualifier -> separators.contains(qualifier.getKey()))
                    .toList());
        }
        return separating;
    }
}
