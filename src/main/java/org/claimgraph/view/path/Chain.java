package org.claimgraph.view.path;

import java.util.List;
import org.claimgraph.view.fact.ValueRange;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Relations of one sort, one after the other, to their end. */
@Description("Relations of one sort, one after the other, from an entity to where they end.")
public final class Chain {
    private final List<PathStep> steps;
    private final ChainEnd end;
    private final ValueRange share;
    private final int independentSources;
    private final boolean complete;

    Chain(List<PathStep> steps, ChainEnd end, ValueRange share, int independentSources, boolean complete) {
        this.steps = List.copyOf(steps);
        this.end = end;
        this.share = share;
        this.independentSources = independentSources;
        this.complete = complete;
    }

    String lastKey() {
        return steps.getLast().toKey();
    }

    @Description("Number of steps.")
    public int getLength() {
        return steps.size();
    }

    @NonNull
    @Description("The steps from the entity to the end.")
    public List<@NonNull PathStep> getSteps() {
        return steps;
    }

    @NonNull
    @Description("How the chain ends.")
    public ChainEnd getEnd() {
        return end;
    }

    @Description(
            "The share that the chain amounts to, in percent: the product of the shares of its steps. Null unless each step has a share of the same sort; of a cycle, null.")
    public ValueRange getShare() {
        return share;
    }

    @Description("The number of identified independent sources of its weakest step.")
    public int getIndependentSources() {
        return independentSources;
    }

    @Description("Whether all relations were followed. If false, there may be further chains.")
    public boolean isComplete() {
        return complete;
    }
}
