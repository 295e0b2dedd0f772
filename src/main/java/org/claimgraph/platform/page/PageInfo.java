package org.claimgraph.platform.page;

import org.eclipse.microprofile.graphql.Description;

/** The position of a page in its list, as defined by Relay. */
@Description("Where a page lies in its list, as the Relay cursor connections specification has it.")
public record PageInfo(
        @Description("Whether there is more after this page.")
        boolean hasNextPage,

        @Description("Whether there is more before this page.")
        boolean hasPreviousPage,

        @Description("The cursor of the first element; null on an empty page.")
        String startCursor,

        @Description("The cursor of the last element; null on an empty page.")
        String endCursor) {}
