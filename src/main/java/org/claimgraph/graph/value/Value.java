package org.claimgraph.graph.value;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The value that a claim states for its subject and predicate. */
@Description(
        "The value that a claim states for its subject and predicate. UnknownValue and NoValue are values too: the document states that the value is unknown or that there is none.")
public sealed interface Value
        permits Money, Share, Quantity, TimeValue, EntityValue, TextValue, BooleanValue, UnknownValue, NoValue {
    @NonNull
    @Description("The type of the value.")
    ValueType getType();

    /** The canonical form: equal for equal values only, and part of the id of a claim. */
    String canonical();
}
