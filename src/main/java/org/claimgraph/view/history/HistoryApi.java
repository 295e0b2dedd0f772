package org.claimgraph.view.history;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.page.PageRequest;
import org.claimgraph.view.fact.Fact;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@RegisterForReflection
public class HistoryApi {
    private final FactHistoryReader histories;

    HistoryApi(FactHistoryReader histories) {
        this.histories = histories;
    }

    @NonNull
    @Description("The versions of the fact in transaction time, oldest first.")
    public List<@NonNull List<@NonNull FactVersion>> history(
            @Source List<Fact> facts,
            @Description("Returns the last n versions; 20 by default, at most 100.") Integer last) {
        int most = last == null
                ? PageRequest.DEFAULT_SIZE
                : PageRequest.of(null, null, last, null).size();
        return BatchResults.of(BatchResults.keys(facts, Fact::key), histories.of(facts, most), List.of());
    }
}
