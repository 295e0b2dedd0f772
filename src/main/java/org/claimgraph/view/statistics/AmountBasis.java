package org.claimgraph.view.statistics;

import org.eclipse.microprofile.graphql.Description;

@Description("What numbers are about: those of different bases are never added up.")
public enum AmountBasis {
    @Description("What is stated outright.")
    STATED,
    @Description("What is planned, expected or forecast.")
    INTENDED,
    @Description("What is alleged, guessed, conditional or an opinion.")
    SUPPOSED,
    @Description("Totals up to a time, which contain one another and have no sum.")
    TOTAL
}
