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
import org.claimgraph.view.compare.SymmetricEnds;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Claims of a fact that agree with each other. */
@Description("Claims of a fact that agree: one value, or several that can be true at the same time.")
public class Position {
    private final Claim viewpoint;
    private final Value value;
    private final Polarity polarity;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, Value> distinct = new LinkedHashMap<>();

    /** @param viewpoint the claim from whose end the values of a symmetric predicate are seen */
    Position(Claim viewpoint, Claim first) {
        this.viewpoint = viewpoint;
        value = SymmetricEnds.seenFrom(viewpoint, first);
        polarity = Stance.side(first);
    }

    /** Forms a position from claims that agree, at least one. */
    public static Position of(List<Claim> claims) {
        List<Claim> sorted = new ArrayList<>(claims);
        sorted.sort(PositionBuilder.ORDER);
        Position position = new Position(SymmetricEnds.viewpoint(claims), sorted.getFirst());
        sorted.forEach(position::add);
        return position;
    }

    void add(Claim claim) {
        claims.add(claim);
        Value stated = SymmetricEnds.seenFrom(viewpoint, claim);
        distinct.putIfAbsent(stated.canonical(), stated);
    }

    /** Whether one of its claims states the value. */
    boolean hasValue(Value stated) {
        return distinct.containsKey(stated.canonical());
    }

    /** The claims whose sources count. */
    List<Claim> sources() {
        return IndependentSources.counting(claims);
    }

    /** Whether at least one of its claims counts. */
    public boolean counts() {
        return claims.stream().anyMatch(Claim::counts);
    }

    @NonNull
    @Description("The narrowest value of the claims that count; of all claims if none counts.")
    public Value getValue() {
        return value;
    }

    @NonNull
    @Description(
            "The distinct values of its claims, those of claims that count first, then narrowest first: \"13 billion\" before \"more than 13 billion\".")
    public List<@NonNull Value> getValues() {
        return List.copyOf(distinct.values());
    }

    @NonNull
    @Description("Whether its claims affirm or deny the value.")
    public Polarity getPolarity() {
        return polarity;
    }

    /** The claims: those that count first, then the narrowest value first. */
    @Ignore
    public List<Claim> getClaims() {
        return claims;
    }

    @Description("Number of claims.")
    public int getClaimCount() {
        return claims.size();
    }

    @Description(
            "Number of identified independent sources with the same stance: a plan does not confirm a fact. Repeats of one source, and deprecated or superseded claims, do not count.")
    public int getIndependentSources() {
        return IndependentSources.agreeing(claims);
    }

    @Description(
            "Number of unidentified sources. Each attribution chain without a named source counts once per document.")
    public int getUnidentifiedSources() {
        return IndependentSources.unidentified(claims);
    }

    /** The keys of the documents of its claims. */
    List<String> documents() {
        return claims.stream().map(Claim::documentKey).distinct().collect(Collectors.toList());
    }
}
