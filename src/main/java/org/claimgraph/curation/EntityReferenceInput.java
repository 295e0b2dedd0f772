package org.claimgraph.curation;

import io.smallrye.graphql.api.OneOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** A recorded entity, by its id or by a name that no other entity has. */
@OneOf
@Input("EntityReferenceInput")
@Description("A recorded entity, by its id or by a name that no other entity has.")
public record EntityReferenceInput(
        @Id @Description("The id of the entity.") String id,

        @Description(
                "A name of the entity in any language, ignoring case and accents; it is an error if several entities have it.")
        String name) {}
