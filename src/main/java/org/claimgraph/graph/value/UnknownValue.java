package org.claimgraph.graph.value;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The source states that there is a value, but not which one. */
@Description("The source states that there is a value, but that it is unknown or undisclosed.")
public record UnknownValue(
        @Description("The reason or wording of the document; null without one.")
        String reason) implements Value {
    @Override
    @NonNull
    @Description("The type of the value.")
    public ValueType getType() {
        return ValueType.UNKNOWN;
    }

    @Override
    public String canonical() {
        return "unknown";
    }
}
