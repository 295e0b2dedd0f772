package org.claimgraph.access;

import java.util.List;
import org.claimgraph.platform.input.UserErrors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Manages the API keys that are kept in the database. */
@GraphQLApi
public class ApiKeyApi {
    private final ApiKeyStore store;
    private final ApiKeyMaker maker;
    private final CurrentViewer viewer;

    ApiKeyApi(ApiKeyStore store, ApiKeyMaker maker, CurrentViewer viewer) {
        this.store = store;
        this.maker = maker;
        this.viewer = viewer;
    }

    @Query
    @NonNull
    @RequiresRole(value = Role.ADMIN, changes = false)
    @Description("The API keys stored in the database, the latest first. Needs the role admin.")
    public List<@NonNull ApiKey> apiKeys() {
        return store.all();
    }

    @Mutation
    @NonNull
    @RequiresRole(Role.ADMIN)
    @Description("Creates an API key. Needs the role admin.")
    public CreateApiKeyPayload createApiKey(
            @NonNull @Description("The name, role and limits of the key.") CreateApiKeyInput input) {
        UserErrors errors = new UserErrors();
        NewApiKey made = maker.make(input, viewer.get().name(), errors);
        return made == null
                ? new CreateApiKeyPayload(errors.all(), null, null)
                : new CreateApiKeyPayload(List.of(), made.key(), made.text());
    }

    @Mutation
    @NonNull
    @RequiresRole(Role.ADMIN)
    @Description(
            "Revokes an API key: at once on this instance, within 5 seconds on others. Revoking a key again changes nothing. Needs the role admin.")
    public RevokeApiKeyPayload revokeApiKey(@NonNull @Description("The key to revoke.") RevokeApiKeyInput input) {
        UserErrors errors = new UserErrors();
        ApiKey revoked = maker.revoke(input.id(), errors);
        return new RevokeApiKeyPayload(errors.all(), revoked);
    }
}
