package org.claimgraph.view.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Polarity;
import org.claimgraph.graph.value.Value;
import org.claimgraph.view.compare.Stance;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What some of a fact's claims agree on. */
@Description("What some of a fact's claims agree on: one value, or several that may be true at once.")
public class Position {
    private final Value value;
    private final Polarity polarity;
    private final List<Claim> claims = new ArrayList<>();

    Position(Claim narrowest) {
        value = narrowest.getValue();
        polarity = Stance.side(narrowest);
    }

    /** Of claims that agree, at least one. */
    public static Position of(List<Claim> claims) {
        List<Claim> sorted = new ArrayList<>(claims);
        sorted.sort(PositionBuilder.NARROWEST_FIRST);
        Position position = new Position(sorted.getFirst());
        sorted.forEach(position::add);
        return position;
    }

    void add(Claim claim) {
        claims.add(claim);
    }

    /** Whether any of its claims counts. */
    public boolean counts() {
        return claims.stream().anyMatch(Claim::counts);
    }

    @NonNull
    @Description("The narrowest of its values.")
    public Value getValue() {
        return value;
    }

    @NonNull
    @Description(
            "Every value that its claims give, the narrowest first: \"more than 13 billion\" is wider than \"13 billion\" and may be true beside it.")
    public List<@NonNull Value> getValues() {
        Map<String, Value> distinct = new LinkedHashMap<>();
        claims.forEach(claim -> distinct.putIfAbsent(claim.getValue().normal(), claim.getValue()));
        return List.copyOf(distinct.values());
    }

    @NonNull
    @Description("Whether its claims say that it is so or that it is not; to deny something is to say that it is not.")
    public Polarity getPolarity() {
        return polarity;
    }

    @NonNull
    @Description("Its claims, those with the narrowest value first.")
    public List<@NonNull Claim> getClaims() {
        return claims;
    }

    @Description(
            "How many independent originals say so in one way: voices, not documents. A plan does not confirm what is done, and deprecated or superseded claims do not count.")
    public int getIndependentSources() {
        return IndependentSources.agreeing(claims);
    }

    /** The keys of the documents that its claims stand in. */
    List<String> documents() {
        return claims.stream().map(Claim::documentKey).distinct().collect(Collectors.toList());
    }
}
