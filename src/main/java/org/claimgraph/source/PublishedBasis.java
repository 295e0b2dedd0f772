package org.claimgraph.source;

import org.eclipse.microprofile.graphql.Description;

@Description("How the date of publication is known.")
public enum PublishedBasis {
    @Description("Stated in the document.")
    STATED,
    @Description("Derived from other information in the document.")
    DERIVED,
    @Description("Estimated.")
    ESTIMATED,
    @Description("Unknown.")
    UNKNOWN
}
