package org.claimgraph.curation;

import io.smallrye.graphql.api.OneOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** Refers to a recorded entity, by its id or by a name that only it has. */
@OneOf
@Input("EntityReferenceInput")
@Description("Refers to a recorded entity, by its id or by a name that only it has.")
public record EntityReferenceInput(
        @Id @Description("The id of the entity.") String id,

        @Description(
                "A name of the entity in any language, ignoring case and accents; it is an error if several entities have it.")
        String name) {}
