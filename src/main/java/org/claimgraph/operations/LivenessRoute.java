package org.claimgraph.operations;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers the liveness probe in the format of MicroProfile Health. It runs on the event loop and needs no worker
 * thread, so that an orchestrator does not restart a busy instance.
 */
@ApplicationScoped
class LivenessRoute {
    /** Before MicroProfile Health's own route. */
    private static final int ORDER = -1000;

    private static final String UP = "{\"status\":\"UP\",\"checks\":[]}";

    void open(@Observes Router router) {
        router.route("/q/health/live")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(ORDER)
                .handler(LivenessRoute::answer);
    }

    private static void answer(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(UP);
    }
}
