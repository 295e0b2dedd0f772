package org.claimgraph.graph.value;

import org.eclipse.microprofile.graphql.Description;

/** Yes or no. */
@Description("Yes or no.")
public record BooleanValue(@Description("True for yes.") boolean truth) implements Value {
    @Override
    public String canonical() {
        return "boolean " + truth;
    }
}
