package org.claimgraph.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** An identifier of an example. */
@Description("An identifier in a register.")
@Input("ExampleIdentifier")
public record ExampleIdentifier(
        @NonNull @Description("The register, for example lei, isin or registration.")
        String scheme,

        @NonNull @Description("The identifier in that register.")
        String value) {}
