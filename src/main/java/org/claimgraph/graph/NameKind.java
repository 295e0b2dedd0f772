package org.claimgraph.graph;

import org.eclipse.microprofile.graphql.Description;

@Description("The kind of a name.")
public enum NameKind {
    @Description("The primary name, by which the entity is shown.")
    PRIMARY,
    @Description("Another name.")
    ALIAS,
    @Description(
            "A form that denotes the entity only within the documents where it occurs, for example \"the agreement\".")
    WEAK_ALIAS,
    @Description("A short form.")
    ABBREVIATION,
    @Description("The name in another language.")
    TRANSLATION,
    @Description("The name in another script.")
    TRANSLITERATION,
    @Description("A former name.")
    FORMER,
    @Description("The legal name.")
    LEGAL,
    @Description("A misspelling that occurs in a document.")
    MISSPELLING
}
