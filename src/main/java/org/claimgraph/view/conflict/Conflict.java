package org.claimgraph.view.conflict;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.claimgraph.claim.ClaimProjection;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.Node;
import org.claimgraph.platform.database.Row;
import org.claimgraph.view.compare.ConflictKind;
import org.claimgraph.view.fact.Fact;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** That claims contradict each other, or seem to. */
@Description("That claims contradict each other, or seem to. Found by comparing them, never set by hand.")
public class Conflict implements Node {
    /** The columns that the constructor reads, in its order. */
    static final String COLUMNS = "k.id, k.subject_id, k.predicate, k.kind, k.apparent, k.reason, k.weaker_side,"
            + " k.independent_sources, k.distance, k.opened_at, k.closed_at";
    /** The same of a version, which nobody knew the end of while it stood. */
    static final String COLUMNS_THEN = COLUMNS.replace("k.closed_at", "cast(null as timestamp with time zone)");

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
    private final ClaimProjection claims;
    private List<ConflictSide> sides;
    private Map<String, Fact> facts;

    /**
     * @param knownAt as of when it is told; null for now
     * @param claims what is read of the claims on its sides
     */
    Conflict(Row row, Instant knownAt, ClaimProjection claims) {
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

    /** What stands against what, before it is told with names. */
    String reason() {
        return reason;
    }

    /** As of when it is told. */
    TemporalFilter clocks() {
        return TemporalFilter.at(knownAt);
    }

    /** What is read of the claims on its sides. */
    ClaimProjection claims() {
        return claims;
    }

    /** What stands against what; null before it was read. */
    List<ConflictSide> sides() {
        return sides;
    }

    void sides(List<ConflictSide> read) {
        sides = read;
    }

    /** The facts that its claims belong to, by their keys and with those of others; null before they were read. */
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
    @Description("The id: opaque, and the same on every server that holds the same claims.")
    public String getId() {
        return IdFamily.CONFLICT.of(key);
    }

    @NonNull
    @Description("In what the claims differ.")
    public ConflictKind getKind() {
        return kind;
    }

    @Description("Whether it only looks like a contradiction: the reason says why it is none.")
    public boolean isApparent() {
        return apparent;
    }

    @Description(
            "How many independent originals the weaker of the two strongest sides has: the first measure of severity.")
    public int getWeakerSideSources() {
        return weakerSide;
    }

    @Description("How many independent originals speak on all sides: the second measure of severity.")
    public int getIndependentSources() {
        return independentSources;
    }

    @Description("How far the numbers lie apart, in percent; 0 where there are none. The third measure of severity.")
    public int getDistance() {
        return distance;
    }

    @NonNull
    @Description("When the ledger first held both sides.")
    public Instant getOpenedAt() {
        return openedAt;
    }

    @Description("When it was over, because a claim was retracted, superseded or outranked; null while it stands.")
    public Instant getClosedAt() {
        return closedAt;
    }
}
