package org.claimgraph.graph.value;

import org.eclipse.microprofile.graphql.Description;

/** The source says that there is none. */
@Description("The source says that there is none, for example no fee.")
public record NoValue(
        @Description("What there is none of, or why.") String reason) implements Value {
    @Override
    public String canonical() {
        return "none";
    }
}
