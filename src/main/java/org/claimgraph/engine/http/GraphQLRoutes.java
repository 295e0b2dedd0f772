package org.claimgraph.engine.http;

import graphql.schema.GraphQLSchema;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.GraphQLEngine;
import org.claimgraph.engine.execution.MemoryBudget;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Registers the routes of GraphQL over HTTP before SmallRye's own, which are unreachable. */
@ApplicationScoped
class GraphQLRoutes {
    static final String PATH = "/graphql";

    /** After Quarkus's security (-100) and SmallRye's WebSockets (-99), before SmallRye's HTTP (0 and more). */
    private static final int ORDER = -98;

    private static final String CREDENTIALS = RequestCredentials.class.getName();
    private static final int FIRST = Integer.MIN_VALUE;

    private final HttpSettings settings;
    private final GraphQLEngine engine;
    private final Instance<GraphQLSchema> schema;
    private final Instance<CurrentIdentityAssociation> association;
    private final Instance<IdentityProviderManager> identities;
    private final RequestBodyReader bodies;
    private final ResponseSender sender;
    private final RequestLanes lanes;
    private final List<RequestContextSetup> setups;
    private final ActiveTransfers transfers;
    private final AllowedOrigins origins;
    private final WorkerDispatch events;

    GraphQLRoutes(
            HttpSettings settings,
            GraphQLEngine engine,
            Instance<GraphQLSchema> schema,
            Instance<CurrentIdentityAssociation> association,
            Instance<IdentityProviderManager> identities,
            MemoryBudget budget,
            ActiveTransfers transfers,
            ResponseSender sender,
            @All List<RequestContextSetup> setups,
            @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean cors,
            @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins) {
        this.settings = settings;
        this.engine = engine;
        this.schema = schema;
        this.association = association;
        this.identities = identities;
        this.bodies = RequestBodyReader.of(settings, budget, transfers);
        this.sender = sender;
        this.lanes = RequestLanes.of(settings);
        this.setups = setups;
        this.transfers = transfers;
        this.origins = new AllowedOrigins(cors ? origins.orElse(List.of()) : List.of());
        this.events = SocketServices.eventLane(settings);
    }

    void open(@Observes Router router, Vertx vertx) throws IOException {
        OutOfMemoryExit.install(vertx);
        router.route()
                .order(FIRST)
                .handler(new ConnectionGuard(settings.readTimeout()))
                .failureHandler(context -> {
                    OutOfMemoryExit.exitIfCausedBy(context.failure());
                    context.next();
                });
        if (!settings.unprotectedStockEngine()) {
            PersistedDocuments documents = documents();
            GraphQLHttp http =
                    new GraphQLHttp(engine, documents, settings.statusCodes(), settings.batchLimit(), System::nanoTime);
            GraphQLRoute route =
                    new GraphQLRoute(http, bodies, lanes, sender, settings, this::inRequestContext, System::nanoTime);
            SocketServices services =
                    new SocketServices(engine, documents, lanes, events, this::inContextOf, settings, System::nanoTime);
            WebSocketHandshake sockets = new WebSocketHandshake(services, transfers, origins);
            Handler<RoutingContext> either =
                    context -> (WebSocketHandshake.isAsked(context) ? sockets : route).handle(context);
            router.route(PATH).order(ORDER).handler(either);
            router.route(PATH + "/").order(ORDER).handler(either);
        }
        SchemaRoute text = new SchemaRoute(() -> SchemaText.of(schema.get()), sender);
        router.route(PATH + "/schema.graphql").order(ORDER).handler(text);
    }

    private PersistedDocuments documents() throws IOException {
        var documents = settings.documents();
        Map<String, String> trusted = documents.trusted().isPresent()
                ? PersistedDocuments.in(documents.trusted().get())
                : Map.of();
        return new PersistedDocuments(
                trusted, documents.automatic(), documents.cacheSize().asLongValue());
    }

    private PendingReply inRequestContext(RoutingContext context, Supplier<PendingReply> work) {
        RequestCredentials credentials = context.get(CREDENTIALS);
        if (credentials == null) {
            credentials = new RequestCredentials(context.request().getHeader(HttpHeaders.AUTHORIZATION));
            context.put(CREDENTIALS, credentials);
        }
        return inContextOf(context, credentials, work);
    }

    private <T> T inContextOf(RoutingContext context, RequestCredentials credentials, Supplier<T> work) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            prepare(context, credentials);
            return work.get();
        } finally {
            request.terminate();
        }
    }

    private void prepare(RoutingContext context, RequestCredentials credentials) {
        if (association.isResolvable() && identities.isResolvable()) {
            association.get().setIdentity(QuarkusHttpUser.getSecurityIdentity(context, identities.get()));
        }
        try {
            setups.forEach(setup -> setup.begin(credentials));
        } catch (ApiException refusal) {
            throw HttpError.refused(refusal);
        }
    }

    @PreDestroy
    void close() {
        lanes.close();
        events.close();
    }
}
