package org.claimgraph.graph;

import org.claimgraph.engine.smallrye.NonNullFields;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@NonNullFields
@Input("IdentifierFilter")
@Description(
        "Filters entities by an identifier in another register. All given conditions must hold. Null is an error; to leave a condition out, omit its field.")
public record IdentifierFilter(
        @NonNull @Description("The register, for example lei or wikidata.")
        String scheme,

        @Description("The identifier; if omitted, every identifier in that register matches.")
        String value) {}
