package org.claimgraph.source;

import org.eclipse.microprofile.graphql.Description;

@Description("How well an evidence span fits the text.")
public enum MatchQuality {
    @Description("The span holds the very words.")
    EXACT,
    @Description("The words are the same but for spacing, width or Unicode form.")
    NORMALISED,
    @Description("The words are nearly the same.")
    FUZZY,
    @Description("The words were not found again.")
    ORPHAN
}
