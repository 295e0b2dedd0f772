package org.claimgraph.graph.value;

import org.eclipse.microprofile.graphql.Description;

@Description("The type of a value.")
public enum ValueType {
    @Description("Money.")
    MONEY,
    @Description("A share in percent.")
    SHARE,
    @Description("A number of units.")
    QUANTITY,
    @Description("A date or a range of days.")
    DATE,
    @Description("An entity.")
    ENTITY,
    @Description("A text.")
    TEXT,
    @Description("Yes or no.")
    BOOLEAN,
    @Description("There is a value, but it is unknown. Allowed for every predicate.")
    UNKNOWN,
    @Description("There is no value. Allowed for every predicate.")
    NONE
}
