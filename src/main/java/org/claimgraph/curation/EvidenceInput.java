package org.claimgraph.curation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** A place in a document that supports a claim: a quote, or start and end. */
@Input("EvidenceInput")
@Description("A place in a document that supports a claim: a quote, or start and end.")
public record EvidenceInput(
        @Id @Description("The id of the document; that of the claim by default.")
        String document,

        @Description("The words of the document that support the claim; they are looked up in its text.")
        String quote,

        @Description("The words right before the quote, to choose between several places.")
        String prefix,

        @Description("The words right after the quote, to choose between several places.")
        String suffix,

        @Description("The number of Unicode code points before the span.")
        Integer start,

        @Description("The number of Unicode code points up to the end of the span.")
        Integer end) {}
