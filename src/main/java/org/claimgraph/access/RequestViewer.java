package org.claimgraph.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.engine.http.RequestContextSetup;

/** Puts the sender of a GraphQL request into its request context. */
@ApplicationScoped
class RequestViewer implements RequestContextSetup {
    private static final String VIEWER = Viewer.class.getName();
    private final ApiKeys keys;
    private final CurrentViewer current;

    RequestViewer(ApiKeys keys, CurrentViewer current) {
        this.keys = keys;
        this.current = current;
    }

    /** A large request has two parts, but counts once for the rate limit. */
    @Override
    public void begin(RoutingContext context) {
        Viewer viewer = context.get(VIEWER);
        if (viewer == null) {
            viewer = keys.identify(context.request().getHeader(HttpHeaders.AUTHORIZATION));
            context.put(VIEWER, viewer);
        }
        current.set(viewer);
    }
}
