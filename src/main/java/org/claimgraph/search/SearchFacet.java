package org.claimgraph.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A value that hits have in common. */
@Description("A value that some hits share, with the number of those hits.")
public record SearchFacet(
        @NonNull @Description("The value: a kind, a language tag, the name of a publisher or the key of a predicate.")
        String value,

        @Description("Number of hits with the value.") int count) {}
