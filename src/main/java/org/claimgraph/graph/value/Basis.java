package org.claimgraph.graph.value;

import org.eclipse.microprofile.graphql.Description;

@Description("Where a date comes from.")
public enum Basis {
    @Description("Printed in the source.")
    STATED,
    @Description("Worked out from a printed date, for example \"last year\" in a dated article.")
    DERIVED,
    @Description(
            "Relative to a date that is not known, for example \"last year\" in an undated article: it has no calendar dates.")
    RELATIVE
}
