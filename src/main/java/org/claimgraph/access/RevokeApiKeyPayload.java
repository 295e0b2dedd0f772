package org.claimgraph.access;

import java.util.List;
import org.claimgraph.platform.input.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The result of {@code revokeApiKey}. */
@Description("The result of revokeApiKey.")
public record RevokeApiKeyPayload(
        @NonNull @Description("All errors in the input; empty if the key is revoked.")
        List<@NonNull UserError> errors,

        @Description("The revoked key; null if there are errors.")
        ApiKey apiKey) {}
