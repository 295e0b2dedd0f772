package org.claimgraph.search;

import org.eclipse.microprofile.graphql.Description;

/** A part of a text. */
@Description("A span of a text, in Unicode code points.")
public record Highlight(
        @Description("The start of the span: the number of code points before it.")
        int start,

        @Description("The end of the span: the number of code points up to its end.")
        int end) {}
