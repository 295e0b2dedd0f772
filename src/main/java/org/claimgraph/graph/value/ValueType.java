package org.claimgraph.graph.value;

import org.eclipse.microprofile.graphql.Description;

@Description("The type of a value.")
public enum ValueType {
    @Description("Money.")
    MONEY,
    @Description("A share in percent.")
    SHARE,
    @Description("A number of something.")
    QUANTITY,
    @Description("A date or a span of days.")
    DATE,
    @Description("An entity.")
    ENTITY,
    @Description("Words.")
    TEXT,
    @Description("Yes or no.")
    BOOLEAN,
    @Description("There is a value, but it is not known: any predicate may have it.")
    UNKNOWN,
    @Description("There is none: any predicate may have it.")
    NONE
}
