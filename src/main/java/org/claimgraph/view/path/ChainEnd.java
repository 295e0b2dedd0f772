package org.claimgraph.view.path;

import org.eclipse.microprofile.graphql.Description;

/** How a chain ends. */
@Description("How a chain of relations ends.")
public enum ChainEnd {
    @Description("No relation leads on from the last entity.")
    END,
    @Description("The last step leads back to an entity of the chain.")
    CYCLE,
    @Description("Relations lead on, but the chain has its greatest length.")
    LIMIT
}
