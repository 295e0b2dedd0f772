package org.claimgraph.graph;

import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A text and its language. */
@Description("A text and its language.")
public record Text(
        @NonNull @Description("The text.") String value,

        @NonNull @Description("The language of the text (BCP 47).")
        String language) {
    /** A text and its language; null for a null text. */
    public static Text of(String value, String language) {
        return value == null ? null : new Text(value, language);
    }

    public Text {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(language, "language");
    }
}
