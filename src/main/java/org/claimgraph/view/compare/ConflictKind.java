package org.claimgraph.view.compare;

import org.eclipse.microprofile.graphql.Description;

@Description("How claims differ.")
public enum ConflictKind {
    @Description("Different numbers or texts.")
    VALUE,
    @Description("Different dates for an event that can only happen once.")
    DATE,
    @Description("One claim affirms what the other denies.")
    POLARITY,
    @Description("Different statuses of a deal or proceeding.")
    STATUS,
    @Description("Different entities where only one is possible.")
    IDENTITY,
    @Description("Values for different scopes, phases or periods; the conflict is only apparent.")
    SCOPE,
    @Description("A fact beside a plan, expectation or allegation; the conflict is only apparent.")
    MODALITY,
    @Description("The same date or number with different precision; the conflict is only apparent.")
    PRECISION
}
