package org.claimgraph.view.fact;

import org.eclipse.microprofile.graphql.Description;

@Description("How the claims of a fact stand to each other.")
public enum FactState {
    @Description("One voice says it, however many documents repeat it.")
    SINGLE_SOURCE,
    @Description("Two or more independent originals agree; for a set of values, on each of them.")
    CORROBORATED,
    @Description("Claims contradict each other: see the positions.")
    CONTESTED,
    @Description("Claims give numbers that do not compare, for example in two currencies without a stated rate.")
    NOT_COMPARABLE,
    @Description("Other claims took the place of all of its claims.")
    SUPERSEDED
}
