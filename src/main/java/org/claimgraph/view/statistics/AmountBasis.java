package org.claimgraph.view.statistics;

import org.eclipse.microprofile.graphql.Description;

@Description("The basis of numbers. Numbers with different bases are never added up.")
public enum AmountBasis {
    @Description("Stated as a fact.")
    STATED,
    @Description("Planned, expected or forecast.")
    INTENDED,
    @Description("Alleged, speculated, conditional or an opinion.")
    SUPPOSED,
    @Description("Totals up to a time; they include each other and have no sum.")
    TOTAL
}
