package org.claimgraph.graph;

import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Words with their language. */
@Description("Words with their language.")
public record Text(
        @NonNull @Description("The words.") String value,

        @NonNull @Description("Their language (BCP 47).") String language) {
    public Text {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(language, "language");
    }
}
