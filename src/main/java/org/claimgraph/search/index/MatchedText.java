package org.claimgraph.search.index;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** The text that a search matched. */
@Name("SearchMatch")
@Description("The text that a search matched.")
public record MatchedText(
        @NonNull @Description("The name or other text that matched.")
        String text,

        @NonNull @Description("The language of the text (BCP 47).")
        String language,

        @NonNull @Description("The field of the hit that the text is from.")
        SearchField field) {
    /** The first text of a hit whose words match in parts of several texts. */
    public static MatchedText first(RankedHit hit) {
        return hit.texts().isEmpty()
                ? new MatchedText("", "und", SearchField.TEXT)
                : of(IndexedText.read(hit.texts().getFirst()));
    }

    static MatchedText of(IndexedText text) {
        return new MatchedText(text.value(), text.language(), text.field());
    }
}
