package org.claimgraph.search;

import org.eclipse.microprofile.graphql.Description;

/** A part of a text. */
@Description("A part of a text, in Unicode code points.")
public record Highlight(
        @Description("The first code point.") int start,
        @Description("The code point after the last one.") int end) {}
