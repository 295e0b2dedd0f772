package org.claimgraph.changes;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import org.claimgraph.act.Change;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimFilter;
import org.claimgraph.engine.smallrye.EventMulti;
import org.claimgraph.platform.page.Edge;
import org.claimgraph.view.conflict.Conflict;
import org.claimgraph.view.conflict.ConflictFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;

/** Serves changes as they happen. */
@GraphQLApi
@RegisterForReflection
public class ChangeSubscriptionApi {
    private static final String AFTER =
            "Resumes after this cursor: a cursor of the query `changes`, or the `extensions.cursor` of an earlier event. Null starts with the next change.";
    private final ChangeStreams streams;

    ChangeSubscriptionApi(ChangeStreams streams) {
        this.streams = streams;
    }

    @Subscription
    @NonNull
    @Description(
            "Each claim that matches the filter, sent after it was recorded. Claims that were retracted in the meantime are left out.")
    public Multi<Claim> claimRecorded(
            @Description("Filters the claims; null returns all. knownAt is an error.") ClaimFilter filter,
            @Description(AFTER) String after) {
        return EventMulti.of(streams.claims(filter, after));
    }

    @Subscription
    @NonNull
    @Description(
            "Each conflict that matches the filter, sent after it was detected. Conflicts that were closed in the meantime are left out.")
    public Multi<Conflict> conflictOpened(
            @Description("Filters the conflicts; null returns every real conflict.") ConflictFilter filter,
            @Description(AFTER) String after) {
        return EventMulti.of(streams.conflicts(filter, after));
    }

    @Subscription
    @NonNull
    @Description("Each change that matches the filter, in the order of the commits.")
    public Multi<Edge<Change>> changes(
            @Description("Filters the changes; null returns all.") ChangeFilter filter,
            @Description(AFTER) String after) {
        return EventMulti.of(streams.changes(filter, after));
    }
}
