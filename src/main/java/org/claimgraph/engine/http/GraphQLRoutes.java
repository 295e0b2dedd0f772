package org.claimgraph.engine.http;

import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.claimgraph.engine.execution.GraphQLEngine;

/** Puts the front in the way of everything that comes to {@code /graphql}. */
@ApplicationScoped
class GraphQLRoutes {
    static final String PATH = "/graphql";

    // Behind Quarkus's security (-100) and SmallRye's websockets (-99), before SmallRye's HTTP (0 and more).
    private static final int ORDER = -98;

    private static final int BEFORE_WEBSOCKETS = -110;

    private final HttpSettings settings;
    private final GraphQLEngine engine;
    private final Instance<GraphQLSchema> schema;
    private final Instance<CurrentIdentityAssociation> association;
    private final Instance<IdentityProviderManager> identities;
    private final WorkerDispatch dispatch;

    GraphQLRoutes(
            HttpSettings settings,
            GraphQLEngine engine,
            Instance<GraphQLSchema> schema,
            Instance<CurrentIdentityAssociation> association,
            Instance<IdentityProviderManager> identities) {
        this.settings = settings;
        this.engine = engine;
        this.schema = schema;
        this.association = association;
        this.identities = identities;
        this.dispatch = new WorkerDispatch(settings.threads(), settings.inFlight());
    }

    void open(@Observes Router router) throws IOException {
        if (settings.front()) {
            GraphQLHttp front = new GraphQLHttp(
                    engine, documents(), settings.statusCodes(), settings.batchLimit(), System::nanoTime);
            GraphQLRoute route = new GraphQLRoute(front, dispatch, settings, this::inRequestContext, System::nanoTime);
            router.route(PATH).order(BEFORE_WEBSOCKETS).handler(route::refuseWebSocket);
            router.route(PATH).order(ORDER).handler(route);
            router.route(PATH + "/").order(ORDER).handler(route);
        }
        SchemaRoute text = new SchemaRoute(() -> SchemaText.of(schema.get()));
        router.route(PATH + "/schema.graphql").order(ORDER).handler(text);
    }

    private PersistedDocuments documents() throws IOException {
        var about = settings.documents();
        Map<String, String> trusted = about.trusted().isPresent()
                ? PersistedDocuments.in(about.trusted().get())
                : Map.of();
        return new PersistedDocuments(
                trusted, about.automatic(), about.cacheSize().asLongValue());
    }

    private HttpReply inRequestContext(RoutingContext context, Supplier<HttpReply> work) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            if (association.isResolvable() && identities.isResolvable()) {
                association.get().setIdentity(QuarkusHttpUser.getSecurityIdentity(context, identities.get()));
            }
            return work.get();
        } finally {
            request.terminate();
        }
    }

    @PreDestroy
    void close() {
        dispatch.close();
    }
}
