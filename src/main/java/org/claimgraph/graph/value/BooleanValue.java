package org.claimgraph.graph.value;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Yes or no. */
@Description("Yes or no.")
public record BooleanValue(
        @Name("isTrue") @Description("True for yes, false for no.")
        boolean isTrue) implements Value {
    @Override
    @NonNull
    @Description("The type of the value.")
    public ValueType getType() {
        return ValueType.BOOLEAN;
    }

    @Override
    public String canonical() {
        return "boolean " + isTrue;
    }
}
