package org.claimgraph.view.fact;

import org.eclipse.microprofile.graphql.Description;

@Description("Whether the claims of a fact agree, and how many independent sources support them.")
public enum FactState {
    @Description("Only unidentified sources support its leading position.")
    NO_IDENTIFIED_SOURCE,
    @Description("One identified independent source, however many documents repeat it, supports the leading position.")
    SINGLE_SOURCE,
    @Description("Two or more identified independent sources agree on the leading position.")
    CORROBORATED,
    @Description("Claims contradict each other: see `positions`.")
    CONTESTED,
    @Description("The values cannot be compared, for example two currencies without a stated rate.")
    NOT_COMPARABLE,
    @Description(
            "No current claim affirms the fact: every affirming claim is superseded or deprecated, or there are only denials.")
    SUPERSEDED
}
