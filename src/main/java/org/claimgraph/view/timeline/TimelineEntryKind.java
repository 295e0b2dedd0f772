package org.claimgraph.view.timeline;

import org.eclipse.microprofile.graphql.Description;

@Description("What happened at the time of an entry of a timeline.")
public enum TimelineEntryKind {
    @Description("An event happened, for example a founding.")
    HAPPENED,
    @Description("A state began, and lasted longer than the unit in which its beginning is stated.")
    BEGAN,
    @Description("A state, a total or a forecast held at the time; when it began is not stated.")
    HELD,
    @Description("The claim was stated.")
    STATED,
    @Description("The document that makes the claim was published.")
    PUBLISHED
}
