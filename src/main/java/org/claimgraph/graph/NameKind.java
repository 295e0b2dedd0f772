package org.claimgraph.graph;

import org.eclipse.microprofile.graphql.Description;

@Description("How a written form names its entity.")
public enum NameKind {
    @Description("The name it is shown by.")
    PRIMARY,
    @Description("Another name.")
    ALIAS,
    @Description("A short form.")
    ABBREVIATION,
    @Description("The name in another language.")
    TRANSLATION,
    @Description("The name in another script.")
    TRANSLITERATION,
    @Description("A name it had before.")
    FORMER,
    @Description("The name in law.")
    LEGAL,
    @Description("A misspelling, kept as it was seen.")
    MISSPELLING
}
