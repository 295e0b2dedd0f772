package org.claimgraph.claim;

import org.eclipse.microprofile.graphql.Description;

@Description("In which way a claim is said.")
public enum Modality {
    @Description("Said outright.")
    ASSERTED,
    @Description("Said to be said by others.")
    REPORTED,
    @Description("Said to be planned.")
    PLANNED,
    @Description("Said to be expected.")
    EXPECTED,
    @Description("Held against somebody.")
    ALLEGED,
    @Description("Guessed.")
    SPECULATED,
    @Description("Said to hold if something else does.")
    CONDITION,
    @Description("Said as an opinion.")
    OPINION,
    @Description("Said to be denied.")
    DENIED
}
