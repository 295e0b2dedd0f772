package org.claimgraph.view.compare;

import org.eclipse.microprofile.graphql.Description;

@Description("In what claims differ.")
public enum ConflictKind {
    @Description("In a number or in words.")
    VALUE,
    @Description("In when something was that can have been once only.")
    DATE,
    @Description("One affirms what the other denies.")
    POLARITY,
    @Description("In how far a deal or proceeding is.")
    STATUS,
    @Description("In who it is, where it can be one only.")
    IDENTITY,
    @Description("In values for different scopes, phases or periods: different questions, so the conflict is apparent.")
    SCOPE,
    @Description("One states as a fact what the other plans, expects or alleges: the conflict is apparent.")
    MODALITY,
    @Description("One gives a date or number more exactly than the other: the conflict is apparent.")
    PRECISION
}
