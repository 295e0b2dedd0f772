package org.claimgraph.curation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Narrows a claim down: a key with a text or an entity. */
@Input("QualifierInput")
@Description("Narrows a claim down: a key with a text or an entity.")
public record QualifierInput(
        @NonNull @Description("The kind of qualifier, for example scope, phase or role.")
        String key,

        @Description("The text; leave it out for an entity.")
        String text,

        @Description("The language of the text (BCP 47); English by default.")
        String language,

        @Description("The entity; leave it out for a text.") EntityReferenceInput entity) {}
