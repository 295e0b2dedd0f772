package org.claimgraph.source;

import org.eclipse.microprofile.graphql.Description;

@Description("How the date of publication is known.")
public enum PublishedBasis {
    @Description("Printed in the document.")
    STATED,
    @Description("Worked out from what the document prints.")
    DERIVED,
    @Description("Estimated.")
    ESTIMATED,
    @Description("Not known.")
    UNKNOWN
}
