package org.claimgraph.graph;

import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Words with their language. */
@Description("Words with their language.")
public record Text(
        @NonNull @Description("The words.") String value,

        @NonNull @Description("Their language (BCP 47).") String language) {
    /** The words with their language; null where there are no words. */
    public static Text of(String value, String language) {
        return value == null ? null : new Text(value, language);
    }

    public Text {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(language, "language");
    }
}
