package org.claimgraph.curation;

import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.ExclusiveEnds;
import org.claimgraph.graph.value.ShareOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A share in percent. */
@Input("ShareInput")
@Description("A share in percent.")
public record ShareInput(
        @NonNull @Description("The share in percent; 49 means 49 %.")
        Decimal percent,

        @Description("The upper end; only where the bound is BETWEEN.")
        Decimal maxPercent,

        @Description("How the printed number relates to the true one; EXACT by default.")
        Bound bound,

        @Description("What the percentage is a share of; OTHER by default.")
        ShareOf of,

        @Description("The ends that the range excludes; by default none.")
        ExclusiveEnds exclusive) {}
