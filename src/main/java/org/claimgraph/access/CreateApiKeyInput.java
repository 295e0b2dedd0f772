package org.claimgraph.access;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What to make an API key of. */
@Input("CreateApiKeyInput")
@Description("What to make an API key of.")
public record CreateApiKeyInput(
        @NonNull @Description("The name of the key, which acts are recorded under; no other key may have it.")
        String name,

        @NonNull @Description("What its holder may do.") Role role,

        @Description("When it expires; by default it does not.")
        Instant expiresAt,

        @Description(
                "The maximum number of requests per minute and instance; by default that of the setting CLAIMGRAPH_KEY_REQUESTS_PER_MINUTE.")
        Integer requestsPerMinute) {}
