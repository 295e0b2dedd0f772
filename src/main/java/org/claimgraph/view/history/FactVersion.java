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

/** What was believed of a fact from one moment to the next. */
@Description("What was believed of a fact from one moment to the next, by the claims that the ledger held then.")
public class FactVersion {
    private final Instant from;
    private final Instant to;
    private final Fact fact;

    /** The fact is null for a time in which no claim stood, the end for what is believed now. */
    FactVersion(Instant from, Instant to, Fact fact) {
        this.from = from;
        this.to = to;
        this.fact = fact;
    }

    @NonNull
    @Description("Since when the ledger held it so.")
    public Instant getFrom() {
        return from;
    }

    @Description("Until when; null for what it holds now.")
    public Instant getTo() {
        return to;
    }

    @Description("How its claims stood to each other; null while no claim stood.")
    public FactState getState() {
        return fact == null ? null : fact.getState();
    }

    @Description("The value of then, where there was one position.")
    public Value getValue() {
        return fact == null ? null : fact.getValue();
    }

    @NonNull
    @Description("The distinct values of then, those that most independent originals gave first.")
    public List<@NonNull Position> getPositions() {
        return fact == null ? List.of() : fact.getPositions();
    }

    @NonNull
    @Description("The claims that stood then, in the order of the ledger.")
    public List<@NonNull Claim> getClaims() {
        return fact == null ? List.of() : fact.getClaims();
    }
}
