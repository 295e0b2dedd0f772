package org.claimgraph.source;

import org.eclipse.microprofile.graphql.Description;

@Description("How well an evidence span matches the text of its document.")
public enum MatchQuality {
    @Description("The text of the span is identical.")
    EXACT,
    @Description("The text is identical except for spacing, width or Unicode normalization form.")
    NORMALISED,
    @Description("The text is similar.")
    FUZZY,
    @Description("The text was not found.")
    ORPHAN
}
