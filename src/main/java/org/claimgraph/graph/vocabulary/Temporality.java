package org.claimgraph.graph.vocabulary;

import org.eclipse.microprofile.graphql.Description;

@Description("How what a predicate says stands in time.")
public enum Temporality {
    @Description("Holds over a span of time.")
    STATE,
    @Description("Happens at a time.")
    EVENT,
    @Description("Adds up until a time, as a total does: values compete at the same as-of only.")
    CUMULATIVE,
    @Description("Is about the future of its time: competes with other forecasts only.")
    FORECAST
}
