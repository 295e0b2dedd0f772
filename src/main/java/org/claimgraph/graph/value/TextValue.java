package org.claimgraph.graph.value;

import static java.util.Objects.requireNonNull;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A text. */
@Description("A text.")
public record TextValue(
        @NonNull @Description("The text.") String text,

        @NonNull @Description("The language of the text (BCP 47).")
        String language)
        implements Value {
    public TextValue {
        requireNonNull(text, "text");
        requireNonNull(language, "language");
    }

    @Override
    @NonNull
    @Description("The type of the value.")
    public ValueType getType() {
        return ValueType.TEXT;
    }

    @Override
    public String canonical() {
        return "text " + language + " " + text;
    }
}
