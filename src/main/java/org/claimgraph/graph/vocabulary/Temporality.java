package org.claimgraph.graph.vocabulary;

import org.eclipse.microprofile.graphql.Description;

@Description("How the values of a predicate relate to time.")
public enum Temporality {
    @Description("Holds over a period.")
    STATE,
    @Description("Happens at a point in time.")
    EVENT,
    @Description("A running total up to a date: values are compared only for the same asOf.")
    CUMULATIVE,
    @Description("A statement about the future: it is compared only with other forecasts.")
    FORECAST
}
