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
                "The id of the new entity: entity/ and at most 200 characters; generated from its name by default.")
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

        @Description(ActInput.REASON) String reason,

        @Description(ActInput.IDEMPOTENCY_KEY) String idempotencyKey)
        implements ActInput {}
