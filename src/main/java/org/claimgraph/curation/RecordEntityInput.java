package org.claimgraph.curation;

import java.util.List;
import org.claimgraph.graph.EntityKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The input of recordEntity. */
@Input("RecordEntityInput")
@Description("The input of recordEntity.")
public record RecordEntityInput(
        @Id
        @Description(
                "The id of the new entity, entity/ and at most 200 characters; by default one is made of its name.")
        String id,

        @NonNull @Description("The kind of the entity.") EntityKind kind,

        @NonNull @Description("The primary name.") NameInput name,

        @Description("Further names.") List<NameInput> names,

        @Description("Identifiers in registers.") List<IdentifierInput> identifiers,

        @Description("The subkind, for example MEDIA for an organization.")
        String subkind,

        @Description("ISO 3166 code of the country or its subdivision.")
        String jurisdiction,

        @Description("A short description.") TextInput description,

        @Description("Why; kept with the act.") String reason,

        @Description(
                "A text of at most 100 characters that names this act among those of the same key. Sent again with the same input, it gives the result of the first time and changes nothing; with another input it is an error.")
        String idempotencyKey)
        implements ActInput {}
