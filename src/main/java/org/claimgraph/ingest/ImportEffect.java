package org.claimgraph.ingest;

import org.claimgraph.view.fact.FactState;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What an import would do to facts: how many would have this state because of it. */
@Description("What an import would do to facts, counted by the state that it would give them.")
public record ImportEffect(
        @NonNull @Description("The state that the facts would have.")
        FactState state,

        @Description("Number of facts that the import would add.")
        int created,

        @Description("Number of known facts that would have this state instead of another one.")
        int changed) {}
