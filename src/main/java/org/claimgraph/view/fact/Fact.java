package org.claimgraph.view.fact;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Polarity;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.view.compare.ClaimComparison;
import org.claimgraph.view.compare.DistinctStatements;
import org.claimgraph.view.compare.Stance;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** All claims with the same subject, predicate and separating qualifiers. */
@Description(
        "All claims with the same subject, predicate and separating qualifiers. A contested fact shows every position; none is chosen.")
public class Fact implements Node {
    private static final Set<FactState> WITHOUT_VALUE = EnumSet.of(FactState.CONTESTED, FactState.NOT_COMPARABLE);
    private final ClaimComparison comparison;
    private final List<Claim> claims;
    private final Set<Claim> updated;
    private final List<Position> positions;
    private final List<DistinctStatements.StatementPair> pairs;
    private final FactState state;

    /** Forms a fact from its claims: at least one, in ledger order. */
    public Fact(ClaimComparison comparison, List<Claim> claims) {
        this.comparison = comparison;
        this.claims = List.copyOf(claims);
        this.updated = claims.size() == 1 ? Set.of() : SourceUpdates.updated(comparison, claims);
        this.positions = PositionBuilder.of(comparison, onSide(Polarity.AFFIRMED));
        this.pairs = claims.size() == 1 ? List.of() : DistinctStatements.compare(comparison, notUpdated());
        this.state = FactStateRule.of(comparison, supported(), positions, pairs);
    }

    private List<Claim> onSide(Polarity side) {
        return notUpdated().stream().filter(claim -> Stance.side(claim) == side).toList();
    }

    private List<Claim> notUpdated() {
        return claims.stream().filter(claim -> !updated.contains(claim)).toList();
    }

    /** Whether the source of the claim says something else later. */
    public boolean isUpdated(Claim claim) {
        return updated.contains(claim);
    }

    /** Whether at least one claim that counts affirms it. Lists leave out facts that are not supported. */
    public final boolean supported() {
        return claims.stream().anyMatch(claim -> claim.counts() && Stance.side(claim) == Polarity.AFFIRMED);
    }

    /** How claims of this fact are compared. */
    public ClaimComparison comparison() {
        return comparison;
    }

    /** The pairs of distinct statements among its claims, without unrelated ones. */
    public List<DistinctStatements.StatementPair> pairs() {
        return pairs;
    }

    /** The key inside the graph. */
    public String key() {
        return claims.getFirst().factKey();
    }

    String subjectKey() {
        return claims.getFirst().subjectKey();
    }

    @Override
    @Id
    @NonNull
    @Description("The opaque id, derived from subject, predicate and separating qualifiers.")
    public String getId() {
        return IdFamily.FACT.of(key());
    }

    @NonNull
    @Description("The predicate.")
    public Predicate getPredicate() {
        return comparison.predicate();
    }

    @NonNull
    @Description("Whether the claims agree, and how many independent sources support them.")
    public FactState getState() {
        return state;
    }

    @Description(
            "The value if the claims give only one; null if the fact is contested, not comparable or has several values: see `positions`.")
    public Value getValue() {
        List<Position> counting = positions.stream().filter(Position::counts).toList();
        return !WITHOUT_VALUE.contains(state) && counting.size() == 1
                ? counting.getFirst().getValue()
                : null;
    }

    @Description("The range of the claimed numbers; null if the values are not numbers or have different units.")
    public ValueRange getRange() {
        return ValueRange.of(positions);
    }

    @NonNull
    @Description("The distinct values, ordered by number of independent sources, most first.")
    public List<@NonNull Position> getPositions() {
        return positions;
    }

    @NonNull
    @Description(
            "The claims whose own source says something else on a later day, in ledger order. They are in no position and no conflict.")
    public List<@NonNull Claim> getUpdatedBySource() {
        return List.copyOf(updated);
    }

    @NonNull
    @Description("The claims that deny the fact, in ledger order. A denial is not a position.")
    public List<@NonNull Claim> getDenials() {
        return onSide(Polarity.NEGATED);
    }

    @Description("Number of identified independent sources, across all positions. Repeats of one source count once.")
    public int getIndependentSources() {
        return IndependentSources.affirming(claims);
    }

    @Description(
            "Number of unidentified sources. Each attribution chain without a named source counts once per document.")
    public int getUnidentifiedSources() {
        return IndependentSources.affirmingUnidentified(claims);
    }

    @NonNull
    @Description("The claims, in ledger order.")
    public List<@NonNull Claim> getClaims() {
        return claims;
    }
}
