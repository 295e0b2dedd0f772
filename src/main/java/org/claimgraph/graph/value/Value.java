package org.claimgraph.graph.value;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** What a claim says of its subject. */
@Union
@Description("What a claim says of its subject. Unknown and none are values too: they are said, not missing.")
public sealed interface Value
        permits Money, Share, Quantity, TimeValue, EntityValue, TextValue, BooleanValue, UnknownValue, NoValue {

    /** A text that is the same for the same value and different for different ones: part of a claim's id. */
    String canonical();
}
