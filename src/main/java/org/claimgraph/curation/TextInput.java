package org.claimgraph.curation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A text in a language. */
@Input("TextInput")
@Description("A text in a language.")
public record TextInput(
        @NonNull @Description("The text.") String value,

        @NonNull @Description("The language of the text (BCP 47).")
        String language) {}
