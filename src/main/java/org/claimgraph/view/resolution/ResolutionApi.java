package org.claimgraph.view.resolution;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.view.fact.Fact;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@RegisterForReflection
public class ResolutionApi {
    @NonNull
    @Description("Selects one value by a policy. All other fields show contested values side by side.")
    public List<@NonNull Resolution> resolution(
            @Source List<Fact> facts, @NonNull @Description("The policy.") ResolutionPolicy policy) {
        return BatchResults.keys(facts, fact -> PolicyResolver.of(fact, policy));
    }
}
