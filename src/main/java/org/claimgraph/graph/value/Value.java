package org.claimgraph.graph.value;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The value that a claim states for its subject and predicate. */
@Description(
        "The value that a claim states for its subject and predicate. A value that is unknown or does not exist is a value too: the document says so.")
public sealed interface Value
        permits Money, Share, Quantity, TimeValue, EntityValue, TextValue, BooleanValue, UnknownValue, NoValue {
    @NonNull
    @Description("The type of the value.")
    ValueType getType();

    /** The canonical form, equal for equal values only: a part of a claim's id. */
    String canonical();
}
