package org.claimgraph.search.match;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A reason for a score. */
@Description("A reason for a score.")
public record MatchFeature(
        @NonNull @Description("What was compared: name, year, country or identifier.")
        String name,

        @Description(
                "For the name, its similarity from 0 to 1; for other features, the amount that they add to the score, negative if they differ. An equal identifier raises the score to at least 0.95.")
        double effect,

        @NonNull @Description("The two compared values.") String detail) {}
