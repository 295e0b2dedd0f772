package org.claimgraph.platform.page;

import org.eclipse.microprofile.graphql.Description;

/** The position of a page in its list, as defined by Relay. */
@Description("The position of a page in its list, as defined by the Relay cursor connections specification.")
public record PageInfo(
        @Description("Whether there are elements after this page.")
        boolean hasNextPage,

        @Description("Whether there are elements before this page.")
        boolean hasPreviousPage,

        @Description("The cursor of the first element; null on an empty page.")
        String startCursor,

        @Description("The cursor of the last element; null on an empty page.")
        String endCursor) {}
