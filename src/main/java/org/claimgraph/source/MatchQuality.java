package org.claimgraph.source;

import org.eclipse.microprofile.graphql.Description;

@Description("How well a quote matches the text of its document.")
public enum MatchQuality {
    @Description("The text of the span is identical.")
    EXACT,
    @Description(
            "The text is identical except for case, accents, spacing, width, quotation marks, dashes or Unicode normalization form.")
    NORMALISED,
    @Description("The text is similar: at most a tenth of the letters differ, and no number or capitalised word.")
    FUZZY,
    @Description("The quote was not found: the span is the whole text, and there is no quote.")
    ORPHAN
}
