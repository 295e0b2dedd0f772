package org.claimgraph.access;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which API key to revoke. */
@Input("RevokeApiKeyInput")
@Description("Which API key to revoke.")
public record RevokeApiKeyInput(
        @Id @NonNull @Description("The id of the key.") String id) {}
