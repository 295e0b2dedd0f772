package org.claimgraph.graph.value;

import org.eclipse.microprofile.graphql.Description;

@Description("How exactly a date is known: the unit that it was given in.")
public enum Precision {
    @Description("A decade.")
    DECADE,
    @Description("A year.")
    YEAR,
    @Description("A quarter of a year.")
    QUARTER,
    @Description("A month.")
    MONTH,
    @Description("A week.")
    WEEK,
    @Description("A day.")
    DAY
}
