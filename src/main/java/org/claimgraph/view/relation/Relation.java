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

/** What claims say of two entities. */
@Description(
        "What the claims with one subject, one predicate, one other party and the same separating qualifiers add up to.")
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

    /** Of its claims, at least one. */
    Relation(String key, Predicate predicate, List<Claim> claims) {
        this(key, predicate, null, null);
        add(claims);
    }

    /** Adds the claims, at least one; nothing but the id, the predicate and the ends is known before. */
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

    /** Whether it looks the same from both ends, so that only its claims tell which one they call the subject. */
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
    @Description("The id: opaque, worked out of both ends, the predicate and the separating qualifiers.")
    public String getId() {
        return IdFamily.RELATION.of(key);
    }

    @NonNull
    @Description("What is said.")
    public Predicate getPredicate() {
        return predicate;
    }

    @NonNull
    @Description("How its claims stand to each other.")
    public FactState getState() {
        return fact.getState();
    }

    @Description(
            "What is said beside the two ends, for example the amount of an investment; null where there is nothing, or where it is contested.")
    public Value getValue() {
        return fact.getValue() instanceof EntityValue ? null : fact.getValue();
    }

    @Description("From the earliest to the latest day that its claims give; null where none gives one.")
    public TimeValue getValidTime() {
        return TimeComparison.hull(fact.getClaims());
    }

    @NonNull
    @Description("In which ways its claims are said: a plan or an allegation is not a fact.")
    public List<@NonNull Modality> getModalities() {
        return fact.getClaims().stream()
                .map(Claim::getModality)
                .distinct()
                .sorted()
                .toList();
    }

    @Description("How many independent originals say so: voices, not documents.")
    public int getIndependentSources() {
        return fact.getIndependentSources();
    }

    @NonNull
    @Description("Its claims, in the order of the ledger.")
    public List<@NonNull Claim> getClaims() {
        return fact.getClaims();
    }
}
