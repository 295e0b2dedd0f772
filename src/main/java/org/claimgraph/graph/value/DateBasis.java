package org.claimgraph.graph.value;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("Basis")
@Description("How a date is known.")
public enum DateBasis {
    @Description("Stated in the source.")
    STATED,
    @Description("Derived from another date, for example \"last year\" in a dated article.")
    DERIVED,
    @Description(
            "Relative to an unknown date, for example \"last year\" in an undated article. It has no calendar dates.")
    RELATIVE
}
