package org.claimgraph.curation;

import org.claimgraph.graph.NameKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A written form of a name. */
@Input("NameInput")
@Description("A written form of a name.")
public record NameInput(
        @NonNull @Description("The name as written.") String value,

        @NonNull @Description("The language of the name (BCP 47).")
        String language,

        @Description("The script of the name (ISO 15924); by default that of its first letter.")
        String script,

        @Description("The kind of name; ALIAS by default, and PRIMARY for the primary name.")
        NameKind kind) {}
