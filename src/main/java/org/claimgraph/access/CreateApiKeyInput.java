package org.claimgraph.access;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The name, role and limits of an API key to create. */
@Input("CreateApiKeyInput")
@Description("The name, role and limits of an API key to create.")
public record CreateApiKeyInput(
        @NonNull @Description("The name of the key, unique among all keys; acts are recorded under it.")
        String name,

        @NonNull @Description("What its holder may do.") Role role,

        @Description("When it expires; by default it does not.")
        Instant expiresAt,

        @Description(
                "The maximum number of requests per minute and instance; by default that of the setting CLAIMGRAPH_KEY_REQUESTS_PER_MINUTE.")
        Integer requestsPerMinute) {}
