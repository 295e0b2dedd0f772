package org.claimgraph.ingest;

import java.util.List;
import org.claimgraph.platform.input.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The result of {@code importData}. */
@Description("The result of importData.")
public record ImportDataPayload(
        @NonNull @Description("All errors in the input; empty if the import has started.")
        List<@NonNull UserError> errors,

        @Description("The import, which runs in the background; null if there are errors.")
        ImportRun importRun) {}
