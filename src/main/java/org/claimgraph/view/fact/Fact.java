package org.claimgraph.view.fact;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.view.compare.ClaimComparison;
import org.claimgraph.view.compare.DistinctStatements;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** What the claims with one subject, predicate and separating qualifiers add up to. */
@Description(
        "What the claims with one subject, one predicate and the same separating qualifiers add up to. Nothing that is contested is decided.")
public class Fact implements Node {
    private static final Set<FactState> UNDECIDED = EnumSet.of(FactState.CONTESTED, FactState.NOT_COMPARABLE);
    private final ClaimComparison comparison;
    private final List<Claim> claims;
    private final List<Position> positions;
    private final List<DistinctStatements.Pair> pairs;
    private final FactState state;

    /** Of claims that share a fact, at least one of them, in the order of the ledger. */
    public Fact(ClaimComparison comparison, List<Claim> claims) {
        this.comparison = comparison;
        this.claims = List.copyOf(claims);
        this.positions = PositionBuilder.of(comparison, claims);
        this.pairs = claims.size() == 1 ? List.of() : DistinctStatements.compared(comparison, claims);
        this.state = FactStateRule.of(comparison, claims, positions, pairs);
    }

    /** How its claims compare. */
    public ClaimComparison comparison() {
        return comparison;
    }

    /** What its claims say, each two distinct statements that have to do with each other. */
    public List<DistinctStatements.Pair> pairs() {
        return pairs;
    }

    /** The id inside the graph. */
    public String key() {
        return claims.getFirst().factKey();
    }

    String subjectKey() {
        return claims.getFirst().subjectKey();
    }

    @Override
    @Id
    @NonNull
    @Description("The id: opaque, worked out of the subject, the predicate and the separating qualifiers.")
    public String getId() {
        return IdFamily.FACT.of(key());
    }

    @NonNull
    @Description("What it says of the subject.")
    public Predicate getPredicate() {
        return comparison.predicate();
    }

    @NonNull
    @Description("How its claims stand to each other.")
    public FactState getState() {
        return state;
    }

    @Description(
            "The value, where there is one position; null where it is contested, does not compare or is a set of values: see the positions.")
    public Value getValue() {
        List<Position> counting = positions.stream().filter(Position::counts).toList();
        return !UNDECIDED.contains(state) && counting.size() == 1
                ? counting.getFirst().getValue()
                : null;
    }

    @Description("The span of the numbers that are claimed; null where the values are no numbers or do not compare.")
    public ValueRange getRange() {
        return ValueRange.of(positions);
    }

    @NonNull
    @Description("The distinct values, those that most independent originals give first.")
    public List<@NonNull Position> getPositions() {
        return positions;
    }

    @Description("How many independent originals speak of it: voices, not documents.")
    public int getIndependentSources() {
        return IndependentSources.count(claims);
    }

    @NonNull
    @Description("Its claims, in the order of the ledger.")
    public List<@NonNull Claim> getClaims() {
        return claims;
    }
}
