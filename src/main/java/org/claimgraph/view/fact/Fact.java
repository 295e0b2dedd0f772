package org.claimgraph.view.fact;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.FactSummary;
import org.claimgraph.claim.Polarity;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.platform.column.NotSelectedException;
import org.claimgraph.view.compare.ClaimComparison;
import org.claimgraph.view.compare.DistinctStatements;
import org.claimgraph.view.compare.Stance;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * The claims that answer one question about a subject: its predicate and separating qualifiers. Where a question can have
 * several answers, each value is a fact; where an event can happen several times, each event is one.
 */
@Description(
        "The claims with the same subject, predicate and separating qualifiers; with the same value if there can be several, and about the same event if it can happen several times. A contested fact shows every position; none is chosen.")
public class Fact implements Node {
    private final FactSummary summary;
    private final ClaimComparison comparison;
    private final ClaimArrangement arrangement;
    private int otherFacts;

    /** Forms a fact by comparing its claims: at least one, in ledger order. */
    public Fact(ClaimComparison comparison, List<Claim> claims) {
        this(comparison, claims, List.of(), false);
    }

    /**
     * Forms a fact by comparing its claims.
     *
     * @param claims its claims: at least one, in ledger order
     * @param opposed claims of other facts that may contradict it: "there is none", and the other way round
     */
    Fact(ClaimComparison comparison, List<Claim> claims, List<Claim> opposed, boolean coversSeveralEvents) {
        this(comparison, ComparedClaims.of(comparison, claims, opposed), coversSeveralEvents);
    }

    private Fact(ClaimComparison comparison, ComparedClaims compared, boolean coversSeveralEvents) {
        this(compared.summary(coversSeveralEvents), comparison, compared);
    }

    /** @param arrangement null if its claims were not read */
    Fact(FactSummary summary, ClaimComparison comparison, ClaimArrangement arrangement) {
        this.summary = summary;
        this.comparison = comparison;
        this.arrangement = arrangement;
    }

    private ClaimArrangement arrangement() {
        if (arrangement == null) {
            throw new NotSelectedException("Fact.claims");
        }
        return arrangement;
    }

    /** This fact, chosen among a number of facts that match a choice. */
    Fact chosenAmong(int matching) {
        otherFacts = matching - 1;
        return this;
    }

    /** Whether the claim of another fact of its question can contest it: one says "there is none", the other a value. */
    public boolean mayBeContestedBy(Claim other) {
        return !key().equals(other.factKey()) && FactFormation.isNone(other) != saysNone();
    }

    /** This fact with the claims that it had before. */
    public Fact version(List<Claim> former, List<Claim> opposed) {
        return new Fact(comparison, former, opposed, getCoversSeveralEvents());
    }

    private boolean saysNone() {
        return getClaims().stream().allMatch(FactFormation::isNone);
    }

    /** The claims of other facts that contradict it. */
    public List<Claim> contesting() {
        return arrangement().contesting();
    }

    /** The claims whose sources count; those of other facts are left out. */
    public List<Claim> sources() {
        return arrangement().sources();
    }

    /** Whether the source of the claim says something else later. */
    public boolean isUpdated(Claim claim) {
        return arrangement().updated().contains(claim);
    }

    /** Whether the claim counts, affirms its value and is not updated by its source. */
    public final boolean isSupportedBy(Claim claim) {
        return Stance.supports(claim) && !isUpdated(claim);
    }

    /** Whether at least one claim supports it. Lists leave out facts that are not supported. */
    public final boolean supported() {
        return getState() != FactState.SUPERSEDED;
    }

    /** How claims of this fact are compared. */
    public ClaimComparison comparison() {
        return comparison;
    }

    /**
     * The pairs of distinct statements among its claims, without unrelated ones. "There is none" and a value are a pair of the
     * fact with the value.
     */
    public List<DistinctStatements.StatementPair> pairs() {
        List<Claim> claims = getClaims();
        List<DistinctStatements.StatementPair> pairs = arrangement().pairs();
        return saysNone()
                ? pairs.stream()
                        .filter(pair -> claims.containsAll(pair.one()) && claims.containsAll(pair.other()))
                        .toList()
                : pairs;
    }

    /** The key inside the graph. */
    public String key() {
        return summary.key();
    }

    String subjectKey() {
        return summary.subject();
    }

    /** The place in the ledger of its first claim. */
    long sequence() {
        return summary.sequence();
    }

    @Override
    @Id
    @NonNull
    @Description(
            "The opaque id, derived from subject, predicate, separating qualifiers, and the value or the time of the event. Earlier ids of the fact still find it.")
    public String getId() {
        return IdFamily.FACT.of(key());
    }

    /** Number of identified independent sources of some of its claims. */
    public int identifiedSources(Set<Claim> some) {
        return IndependentSources.count(sources(), claim -> claim.hasIdentifiedSource() && some.contains(claim));
    }

    /** Number of unidentified sources of some of its claims. */
    public int unidentifiedSources(Set<Claim> some) {
        return IndependentSources.count(sources(), claim -> !claim.hasIdentifiedSource() && some.contains(claim));
    }

    @NonNull
    @Description("The predicate.")
    public Predicate getPredicate() {
        return comparison.predicate();
    }

    @NonNull
    @Description("Whether the claims agree, and how many independent sources support them.")
    public FactState getState() {
        return FactState.valueOf(summary.state());
    }

    @Description(
            "The value if the claims give only one; null if the fact is contested, not comparable or has several values: see `positions`.")
    public Value getValue() {
        return summary.value();
    }

    @Description("The range of the claimed numbers; null if the values are not numbers or have different units.")
    public ValueRange getRange() {
        return ValueRange.of(getPositions());
    }

    /** The distinct values, ordered by number of independent sources, most first. */
    @Ignore
    public List<Position> getPositions() {
        return arrangement().positions();
    }

    @NonNull
    @Description(
            "The claims whose own source says something different at a later date, in ledger order. They count in no position and no conflict.")
    public List<@NonNull Claim> getUpdatedBySource() {
        Set<Claim> updated = arrangement().updated();
        return getClaims().stream().filter(updated::contains).toList();
    }

    @NonNull
    @Description("The claims that deny the fact, in ledger order. A denial is not a position.")
    public List<@NonNull Claim> getDenials() {
        Set<Claim> updated = arrangement().updated();
        return getClaims().stream()
                .filter(claim -> !updated.contains(claim) && Stance.side(claim) == Polarity.NEGATED)
                .toList();
    }

    @Description("Number of identified independent sources, across all positions. Repeats of one source count once.")
    public int getIndependentSources() {
        return summary.identifiedSources();
    }

    @Description(
            "Number of unidentified sources. Each attribution chain without a named source counts once per document.")
    public int getUnidentifiedSources() {
        return summary.unidentifiedSources();
    }

    @Description(
            "Whether the claims speak of several events at once, or do not say which one. Sums leave such a fact out.")
    public boolean getCoversSeveralEvents() {
        return summary.coversSeveralEvents();
    }

    @Description(
            "Whether the fact has more than 100 different statements that can contradict each other, so that not each pair was compared. Each contradiction at one time is found, one between overlapping times may be missed, and apparent conflicts are left out.")
    public boolean getComparedInPart() {
        Set<Claim> updated = arrangement().updated();
        return DistinctStatements.isIncomplete(
                comparison,
                Stream.concat(getClaims().stream(), contesting().stream())
                        .filter(claim -> !updated.contains(claim))
                        .toList());
    }

    @Description(
            "Number of other facts that matched the arguments of the field `fact`; 0 for a fact read through any other field.")
    public int getOtherFacts() {
        return otherFacts;
    }

    /** The claims, in ledger order. */
    @Ignore
    public List<Claim> getClaims() {
        return arrangement().claims();
    }

    @Description("Number of claims.")
    public int getClaimCount() {
        return getClaims().size();
    }
}
