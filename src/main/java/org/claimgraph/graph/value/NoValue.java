package org.claimgraph.graph.value;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The source states that there is no value. */
@Description("The source states that there is no value, for example no fee.")
public record NoValue(
        @Description("The reason or wording of the document; null without one.")
        String reason) implements Value {
    @Override
    @NonNull
    @Description("The type of the value.")
    public ValueType getType() {
        return ValueType.NONE;
    }

    @Override
    public String canonical() {
        return "none";
    }
}
