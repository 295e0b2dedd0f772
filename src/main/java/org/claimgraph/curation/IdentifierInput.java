package org.claimgraph.curation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** An identifier of an entity in a register. */
@Input("IdentifierInput")
@Description("An identifier of an entity in a register.")
public record IdentifierInput(
        @NonNull @Description("The register in lower case, for example lei or wikidata.")
        String scheme,

        @NonNull @Description("The identifier in that register.")
        String value) {}
