package org.claimgraph.graph;

import org.claimgraph.engine.smallrye.NonNullFields;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@NonNullFields
@Input("IdentifierFilter")
@Description("What another register calls the entity.")
public record IdentifierFilter(
        @NonNull @Description("The register, for example lei or wikidata.")
        String scheme,

        @Description("The identifier; null for any of that register.")
        String value) {}
