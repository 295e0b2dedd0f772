package org.claimgraph.search.index;

import org.eclipse.microprofile.graphql.Description;

@Description("Where a search found its words.")
public enum SearchField {
    @Description("In the primary name.")
    NAME,
    @Description("In another name.")
    ALIAS,
    @Description("In an identifier.")
    IDENTIFIER,
    @Description("In the description of the entity.")
    DESCRIPTION,
    @Description("In the summary of the claim.")
    SUMMARY,
    @Description("In the value of the claim as the source prints it.")
    ORIGINAL_VALUE,
    @Description("In the title of the document.")
    TITLE,
    @Description("In the text of the document.")
    TEXT
}
