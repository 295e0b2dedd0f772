package org.claimgraph.access;

import java.util.List;
import org.claimgraph.platform.input.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The result of {@code createApiKey}. */
@Description("The result of createApiKey.")
public record CreateApiKeyPayload(
        @NonNull @Description("All errors in the input; empty if the key was created.")
        List<@NonNull UserError> errors,

        @Description("The key; null if there are errors.") ApiKey apiKey,

        @Description("The text of the key, which is shown only here; null if there are errors.")
        String key) {}
