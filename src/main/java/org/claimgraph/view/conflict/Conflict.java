package org.claimgraph.view.conflict;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.claimgraph.claim.ClaimColumns;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.Node;
import org.claimgraph.platform.database.Row;
import org.claimgraph.view.compare.ConflictKind;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.reason.Reason;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A real or apparent contradiction between claims. */
@Description("A real or apparent contradiction between claims, detected by comparing them.")
public class Conflict implements Node {
    /** The columns that the constructor reads, in its order. */
    static final String COLUMNS = "k.id, k.subject_id, k.predicate, k.kind, k.apparent, k.reason, k.weaker_side,"
            + " k.independent_sources, k.distance, k.opened_at, k.closed_at";
    /** The columns of a former version, whose end was not known at the time. */
    static final String VERSION_COLUMNS = COLUMNS.replace("k.closed_at", "cast(null as timestamp with time zone)");

    private final String key;
    private final String subjectId;
    private final String predicate;
    private final ConflictKind kind;
    private final boolean apparent;
    private final String reason;
    private final int weakerSide;
    private final int independentSources;
    private final int distance;
    private final Instant openedAt;
    private final Instant closedAt;
    private final Instant knownAt;
    private final ClaimColumns claims;
    private List<ConflictSide> sides;
    private Map<String, Fact> facts;

    /**
     * @param knownAt the moment as of which it was read; null for now
     * @param claims the columns to read of the claims on its sides
     */
    Conflict(Row row, Instant knownAt, ClaimColumns claims) {
        this.knownAt = knownAt;
        this.claims = claims;
        key = row.text();
        subjectId = row.text();
        predicate = row.text();
        kind = row.word(ConflictKind.class);
        apparent = row.truth();
        reason = row.text();
        weakerSide = row.integer();
        independentSources = row.integer();
        distance = row.integer();
        openedAt = row.moment();
        closedAt = row.moment();
    }

    String key() {
        return key;
    }

    /** The difference, not yet rendered. */
    Reason reason() {
        return Reason.parse(reason);
    }

    /** The moment as of which it was read. */
    TemporalFilter clocks() {
        return TemporalFilter.at(knownAt);
    }

    /** The columns to read of the claims on its sides. */
    ClaimColumns claims() {
        return claims;
    }

    /** The sides; null before they were read. */
    List<ConflictSide> sides() {
        return sides;
    }

    void sides(List<ConflictSide> read) {
        sides = read;
    }

    /** The facts of its claims by key, with those of other conflicts; null before they were read. */
    Map<String, Fact> facts() {
        return facts;
    }

    void facts(Map<String, Fact> read) {
        facts = read;
    }

    String subjectKey() {
        return subjectId;
    }

    String predicateKey() {
        return predicate;
    }

    @Override
    @Id
    @NonNull
    @Description("The opaque id, the same on every server that holds the same claims.")
    public String getId() {
        return IdFamily.CONFLICT.of(key);
    }

    @NonNull
    @Description("How the claims differ.")
    public ConflictKind getKind() {
        return kind;
    }

    @Description("Whether all claims can be true despite the difference; `reason` says why.")
    public boolean isApparent() {
        return apparent;
    }

    @Description(
            "Number of independent sources on the weaker of the two strongest sides; the first criterion of severity.")
    public int getWeakerSideSources() {
        return weakerSide;
    }

    @Description("Number of independent sources on all sides; the second criterion of severity.")
    public int getIndependentSources() {
        return independentSources;
    }

    @Description(
            "Difference of the two numbers in `reason`, rounded, in percent of the first number; for shares, in percentage points. 0 if the claims do not differ in numbers. The third criterion of severity.")
    public int getDistance() {
        return distance;
    }

    @NonNull
    @Description(
            "When the conflict began (transaction time): when the ledger first contained both sides. Between different facts of entities that were merged, when they were.")
    public Instant getOpenedAt() {
        return openedAt;
    }

    @Description(
            "When the conflict ended because a claim was retracted, superseded or ranked down, or entities were merged or split; null while it is open.")
    public Instant getClosedAt() {
        return closedAt;
    }
}
