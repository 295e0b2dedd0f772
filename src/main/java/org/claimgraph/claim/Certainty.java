package org.claimgraph.claim;

import org.eclipse.microprofile.graphql.Description;

@Description("How sure it must be that a claim holds on the day `validAt`.")
public enum Certainty {
    @Description(
            "The claim may hold on the day: an unknown start or end is no obstacle. Undated claims are listed, but do not count as sources.")
    POSSIBLE,
    @Description(
            "The claim certainly holds on the day: both ends of its valid time are known and the day lies between them, or the claim was stated on that day as holding. Undated claims are left out.")
    CERTAIN
}
