package org.claimgraph.claim;

import org.eclipse.microprofile.graphql.Description;

@Description("How certain or committed a statement is.")
public enum Modality {
    @Description("Stated directly.")
    ASSERTED,
    @Description("Reported second-hand.")
    REPORTED,
    @Description("Stated as a plan.")
    PLANNED,
    @Description("Stated as an expectation.")
    EXPECTED,
    @Description("Alleged against somebody.")
    ALLEGED,
    @Description("Stated as a guess.")
    SPECULATED,
    @Description("Stated under a condition: it holds only if something else does.")
    CONDITION,
    @Description("Stated as an opinion.")
    OPINION,
    @Description("Reported as denied.")
    DENIED
}
