package org.claimgraph.graph.value;

import static java.util.Objects.requireNonNull;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Words as a value. */
@Description("Words as a value.")
public record TextValue(
        @NonNull @Description("The words.") String value,

        @NonNull @Description("Their language (BCP 47).") String language)
        implements Value {
    public TextValue {
        requireNonNull(value, "value");
        requireNonNull(language, "language");
    }

    @Override
    public String canonical() {
        return "text " + language + " " + value;
    }
}
