package org.claimgraph.view.relation;

import java.util.List;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Modality;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.view.compare.ClaimComparison;
import org.claimgraph.view.compare.TimeComparison;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.fact.FactState;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A fact about two entities, as an edge between them. */
@Description("An edge between two entities: the claims with the same ends, predicate and separating qualifiers.")
public class Relation implements Node {
    private final String key;
    private final Predicate predicate;
    private String from;
    private String to;
    private Fact fact;

    Relation(String key, Predicate predicate, String from, String to) {
        this.key = key;
        this.predicate = predicate;
        this.from = from;
        this.to = to;
    }

    /** Forms a relation from its claims, at least one. */
    Relation(String key, Predicate predicate, List<Claim> claims) {
        this(key, predicate, null, null);
        add(claims);
    }

    /** Adds the claims, at least one; before, only id, predicate and ends can be read. */
    void add(List<Claim> claims) {
        fact = new Fact(new ClaimComparison(predicate), claims);
        from = claims.getFirst().subjectKey();
        to = claims.getFirst().objectKey();
    }

    String fromKey() {
        return from;
    }

    String toKey() {
        return to;
    }

    /** Whether the predicate is symmetric, so that only the claims tell which end is the subject. */
    boolean isSymmetric() {
        return predicate.symmetric();
    }

    String key() {
        return key;
    }

    Claim first() {
        return fact.getClaims().getFirst();
    }

    @Override
    @Id
    @NonNull
    @Description("The opaque id, derived from both ends, the predicate and the separating qualifiers.")
    public String getId() {
        return IdFamily.RELATION.of(key);
    }

    @NonNull
    @Description("The predicate.")
    public Predicate getPredicate() {
        return predicate;
    }

    @NonNull
    @Description("Whether the claims agree, and how many independent sources support them.")
    public FactState getState() {
        return fact.getState();
    }

    @Description(
            "The value besides the two entities, for example the amount of an investment; null if there is none or it is contested.")
    public Value getValue() {
        return fact.getValue() instanceof EntityValue ? null : fact.getValue();
    }

    @Description("The time from the earliest to the latest day in its claims; null if none gives a time.")
    public TimeValue getValidTime() {
        return TimeComparison.hull(fact.getClaims());
    }

    @NonNull
    @Description("The modalities of its claims.")
    public List<@NonNull Modality> getModalities() {
        return fact.getClaims().stream()
                .map(Claim::getModality)
                .distinct()
                .sorted()
                .toList();
    }

    @Description("Number of identified independent sources. Repeats of one source count once.")
    public int getIndependentSources() {
        return fact.getIndependentSources();
    }

    @Description(
            "Number of unidentified sources. Each attribution chain without a named source counts once per document.")
    public int getUnidentifiedSources() {
        return fact.getUnidentifiedSources();
    }

    @NonNull
    @Description("The claims, in ledger order.")
    public List<@NonNull Claim> getClaims() {
        return fact.getClaims();
    }
}
