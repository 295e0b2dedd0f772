package org.claimgraph.view.relation;

import java.util.List;
import java.util.Set;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Modality;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Temporality;
import org.claimgraph.view.compare.TimeComparison;
import org.claimgraph.view.compare.TimeSpans;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.fact.FactState;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A fact about two entities, as an edge between them. */
@Description("An edge between two entities: a fact that names another party, seen from its two ends.")
public class Relation implements Node {
    private final String key;
    private final Predicate predicate;
    private final String from;
    private final String to;
    private final String factKey;
    private final String other;
    private Fact fact;
    private List<Claim> claims;

    /** @param other the end other than the entity whose relations are listed; null where none are listed */
    Relation(String key, Predicate predicate, String from, String to, String factKey, String other) {
        this.key = key;
        this.predicate = predicate;
        this.from = from;
        this.to = to;
        this.factKey = factKey;
        this.other = other;
    }

    /** Adds its fact; before, only id, predicate and ends can be read. */
    void add(Fact fact) {
        this.fact = fact;
        this.claims = fact.getClaims().stream()
                .filter(claim -> key.equals(claim.relationKey()))
                .toList();
    }

    /** Whether its fact was added and has claims about both ends. */
    boolean hasClaims() {
        return claims != null && !claims.isEmpty();
    }

    Fact fact() {
        return fact;
    }

    String factKey() {
        return factKey;
    }

    /** The key of the entity that the claims are about. */
    public String fromKey() {
        return from;
    }

    /** The key of the other party. */
    public String toKey() {
        return to;
    }

    String otherKey() {
        return other;
    }

    String key() {
        return key;
    }

    Claim first() {
        return claims.getFirst();
    }

    @Override
    @Id
    @NonNull
    @Description("The opaque id, derived from the fact and the other party. Earlier ids of the relation still find it.")
    public String getId() {
        return IdFamily.RELATION.of(key);
    }

    @NonNull
    @Description("The predicate.")
    public Predicate getPredicate() {
        return predicate;
    }

    @NonNull
    @Description("The state of its fact: whether the claims agree, and how many independent sources support them.")
    public FactState getState() {
        return fact.getState();
    }

    @Description(
            "The value besides the two entities, for example the amount of an investment; null if there is none or it is contested.")
    public Value getValue() {
        return fact.getValue() instanceof EntityValue ? null : fact.getValue();
    }

    @Description(
            "The time from the earliest to the latest day in the claims that support the relation; of an event, only its most precise times count. Null if no claim gives a time, or neither end is known. `validTimes` shows gaps.")
    public TimeValue getValidTime() {
        return TimeComparison.hull(timed());
    }

    @NonNull
    @Description(
            "The spans of time in the claims that support the relation, in order: two terms of office with a gap between them are two spans. The precision of a span is that of its less precise end. A span without a known end is left out; empty if no claim gives a time.")
    public List<@NonNull TimeValue> getValidTimes() {
        return TimeSpans.of(timed());
    }

    /** The claims whose times count: those that support its fact, all if none does; of an event, those with its most exact times. */
    private List<Claim> timed() {
        List<Claim> supporting = claims.stream().filter(fact::isSupportedBy).toList();
        List<Claim> counted = supporting.isEmpty() ? claims : supporting;
        return predicate.temporality() == Temporality.EVENT ? TimeComparison.mostExact(counted) : counted;
    }

    @NonNull
    @Description("The modalities of its claims.")
    public List<@NonNull Modality> getModalities() {
        return claims.stream().map(Claim::getModality).distinct().sorted().toList();
    }

    @Description("Number of identified independent sources. Repeats of one source count once.")
    public int getIndependentSources() {
        return fact.identifiedSources(Set.copyOf(claims));
    }

    @Description(
            "Number of unidentified sources. Each attribution chain without a named source counts once per document.")
    public int getUnidentifiedSources() {
        return fact.unidentifiedSources(Set.copyOf(claims));
    }

    @NonNull
    @Description("The claims, in ledger order.")
    public List<@NonNull Claim> getClaims() {
        return claims;
    }
}
