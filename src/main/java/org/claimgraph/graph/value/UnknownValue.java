package org.claimgraph.graph.value;

import org.eclipse.microprofile.graphql.Description;

/** There is a value, and the source says that it is not disclosed or not known. */
@Description("There is a value, and the source says that it is not disclosed or not known.")
public record UnknownValue(
        @Description("What is not known, or why.") String reason) implements Value {
    @Override
    public String canonical() {
        return "unknown";
    }
}
