package org.claimgraph.view.history;

import java.time.Instant;
import java.util.List;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.Value;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.fact.FactState;
import org.claimgraph.view.fact.Position;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A fact as the ledger held it during a period. */
@Description("A fact during a period of transaction time in which its claims did not change.")
public class FactVersion {
    private final Instant from;
    private final Instant to;
    private final Fact fact;

    /** The fact is null while no claim was current; the end is null for the present version. */
    FactVersion(Instant from, Instant to, Fact fact) {
        this.from = from;
        this.to = to;
        this.fact = fact;
    }

    /** The fact; null while no claim was current. */
    Fact fact() {
        return fact;
    }

    @NonNull
    @Description("Start of this version (transaction time).")
    public Instant getFrom() {
        return from;
    }

    @Description("End of this version; null for the current one.")
    public Instant getTo() {
        return to;
    }

    @Description("The state at that time; null while the fact had no current claim.")
    public FactState getState() {
        return fact == null ? null : fact.getState();
    }

    @Description("The value at that time; null if there was no single value.")
    public Value getValue() {
        return fact == null ? null : fact.getValue();
    }

    @NonNull
    @Description("The distinct values at that time, ordered by number of independent sources, most first.")
    public List<@NonNull Position> getPositions() {
        return fact == null ? List.of() : fact.getPositions();
    }

    @NonNull
    @Description("The current claims at that time, in ledger order.")
    public List<@NonNull Claim> getClaims() {
        return fact == null ? List.of() : fact.getClaims();
    }
}
