package org.claimgraph.view;

import java.util.List;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.Ids;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.Predicate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** What the claims with one subject, predicate and separating qualifiers add up to. */
@Description(
        "What the claims with one subject, one predicate and the same separating qualifiers add up to. Nothing that is contested is decided.")
public class Fact implements Node {
    private final Predicate predicate;
    private final List<Claim> claims;
    private final List<Position> positions;
    private final FactState state;

    /** Of claims that share a fact, at least one of them, in the order of the ledger. */
    Fact(Predicate predicate, List<Claim> claims) {
        this.predicate = predicate;
        this.claims = List.copyOf(claims);
        this.positions = Positions.of(new Comparison(predicate), claims);
        this.state = States.of(predicate, claims, positions);
    }

    String key() {
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
        return Ids.FACT.of(key());
    }

    @NonNull
    @Description("What it says of the subject.")
    public Predicate getPredicate() {
        return predicate;
    }

    @NonNull
    @Description("How its claims stand to each other.")
    public FactState getState() {
        return state;
    }

    @Description(
            "The value, where there is one position; null where it is contested or a set of values: see the positions.")
    public Value getValue() {
        List<Position> counting = positions.stream().filter(Position::counts).toList();
        return state != FactState.CONTESTED && counting.size() == 1
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
        return Voices.count(claims);
    }

    @NonNull
    @Description("Its claims, in the order of the ledger.")
    public List<@NonNull Claim> getClaims() {
        return claims;
    }
}
