package org.claimgraph.access;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** An API key as stored, without its text. */
@Description("An API key stored in the database. Only the hash of its text is stored.")
public record ApiKey(
        @Id @NonNull @Description("The id of the key.") String id,

        @NonNull @Description("The name of the key; acts are recorded under it.")
        String name,

        @NonNull @Description("What its holder may do.") Role role,

        @Ignore String sha256,

        @NonNull @Description("When it was made.") Instant createdAt,

        @Description("The name of the key that made it; null if a command did.")
        String createdBy,

        @Description("When it expires; null if it does not.")
        Instant expiresAt,

        @Description("When it was revoked; null if it is not.")
        Instant revokedAt,

        @Description("The maximum number of requests per minute and instance; null for the default.")
        Integer requestsPerMinute) {
    KeyGrant grant() {
        return new KeyGrant(id, name, role, sha256, expiresAt, revokedAt, requestsPerMinute);
    }
}
