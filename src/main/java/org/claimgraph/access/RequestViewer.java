package org.claimgraph.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.engine.http.RequestContextSetup;
import org.claimgraph.engine.http.RequestCredentials;

/** Puts the sender of a GraphQL request into its request context. */
@ApplicationScoped
class RequestViewer implements RequestContextSetup {
    private final ApiKeys keys;
    private final CurrentViewer current;

    RequestViewer(ApiKeys keys, CurrentViewer current) {
        this.keys = keys;
        this.current = current;
    }

    /** A large request has two parts, but counts once for the rate limit. */
    @Override
    public void begin(RequestCredentials credentials) {
        current.set(credentials.remember(Viewer.class, () -> keys.identify(credentials.authorization())));
    }
}
