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
    @Description("One value by a policy, for whoever needs one: the fact itself decides nothing that is contested.")
    public List<@NonNull Resolution> resolution(
            @Source List<Fact> facts, @NonNull @Description("By what to choose.") ResolutionPolicy policy) {
        return BatchResults.keys(facts, fact -> PolicyResolver.of(fact, policy));
    }
}
