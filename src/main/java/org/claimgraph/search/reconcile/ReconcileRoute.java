package org.claimgraph.search.reconcile;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.claimgraph.access.ApiKeys;
import org.claimgraph.access.SenderScope;
import org.claimgraph.access.Viewer;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.Deadline;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.engine.http.ErrorReply;
import org.claimgraph.engine.http.FormReader;
import org.claimgraph.engine.http.HttpSettings;
import org.claimgraph.engine.http.OutOfMemoryExit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Answers requests of the reconciliation API, version 0.2, at {@code /reconcile} and below. */
@ApplicationScoped
class ReconcileRoute implements Handler<RoutingContext> {
    static final String PATH = "/reconcile";
    private static final Logger LOG = Logger.getLogger(ReconcileRoute.class);
    private static final int ORDER = -1;
    private static final String JSON = "application/json; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";
    private final ReconcileQueries queries;
    private final ReconcileEntities entities;
    private final ApiKeys keys;
    private final SenderScope scope;
    private final FormReader forms;
    private final HttpSettings settings;
    private final Semaphore places;

    ReconcileRoute(
            ReconcileQueries queries,
            ReconcileEntities entities,
            ApiKeys keys,
            SenderScope scope,
            FormReader forms,
            HttpSettings settings,
            @ConfigProperty(name = "claimgraph.reconcile.concurrent", defaultValue = "2") int concurrent) {
        this.queries = queries;
        this.entities = entities;
        this.keys = keys;
        this.scope = scope;
        this.forms = forms;
        this.settings = settings;
        this.places = new Semaphore(concurrent);
    }

    void open(@Observes Router router) {
        router.route(PATH).order(ORDER).handler(this);
        router.route(PATH + "/*").order(ORDER).handler(this);
    }

    /** What is sent. */
    private record Reply(String type, String body) {
        static Reply of(JsonObject json) {
            return new Reply(JSON, json.encode());
        }
    }

    @Override
    public void handle(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.POST)) {
            context.response().putHeader(HttpHeaders.ALLOW, "GET, POST");
            ErrorReply.send(context.response(), 405, "METHOD_NOT_ALLOWED", "Reconciliation is by GET or POST.");
            return;
        }
        forms.read(context, parameters -> {
            if (places.tryAcquire()) {
                Deadline deadline = Deadline.in(settings.deadline());
                context.vertx()
                        .executeBlocking(() -> deadline.call(() -> reply(context, parameters)), false)
                        .onComplete(_ -> places.release())
                        .onSuccess(reply -> send(context.response(), reply))
                        .onFailure(failure -> fail(context.response(), failure));
            } else {
                fail(context.response(), ApiException.unavailable("Too many reconciliations are running: try again."));
            }
        });
    }

    private Reply reply(RoutingContext context, Map<String, String> parameters) throws Exception {
        Viewer sender = keys.identify(context.request().getHeader(HttpHeaders.AUTHORIZATION));
        return scope.call(sender, () -> answer(context, parameters));
    }

    private Reply answer(RoutingContext context, Map<String, String> parameters) {
        String prefix = parameters.getOrDefault("prefix", "");
        return switch (context.request().path().substring(PATH.length())) {
            case "", "/" -> Reply.of(service(root(context), parameters));
            case "/suggest/entity" -> Reply.of(entities.suggest(prefix));
            case "/suggest/type" -> Reply.of(ReconcileSuggestions.types(prefix));
            case "/suggest/property" -> Reply.of(ReconcileSuggestions.properties(prefix));
            case "/properties" -> Reply.of(ReconcileSuggestions.proposed(parameters.get("type")));
            case "/preview" -> new Reply(HTML, ReconcilePreview.of(entities.entity(parameters.getOrDefault("id", ""))));
            default ->
                throw new ApiException(
                        ErrorCode.NOT_FOUND,
                        "There is nothing at this address: the manifest at /reconcile names those below it.");
        };
    }

    private JsonObject service(String root, Map<String, String> parameters) {
        if (parameters.containsKey("queries")) {
            return queries.answer(ReconcileJson.object("queries", parameters.get("queries")));
        }
        return parameters.containsKey("extend")
                ? entities.extend(ReconcileJson.object("extend", parameters.get("extend")))
                : ReconcileManifest.of(root);
    }

    private static String root(RoutingContext context) {
        String address = context.request().absoluteURI();
        return address.substring(0, address.indexOf(PATH));
    }

    private static void send(HttpServerResponse response, Reply reply) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, reply.type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .end(reply.body);
    }

    private void fail(HttpServerResponse response, Throwable failure) {
        OutOfMemoryExit.exitIfCausedBy(failure);
        if (failure instanceof ApiException problem) {
            int status = ErrorReply.status(problem);
            if (status == 401) {
                response.putHeader("WWW-Authenticate", "Bearer");
            } else if (status == 429 || status == 503) {
                response.putHeader(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(settings.retryAfter().toSeconds()));
            }
            ErrorReply.send(response, status, problem.code().name(), problem.getMessage());
        } else {
            LOG.error("A reconciliation failed", failure);
            ErrorReply.send(response, 500, "INTERNAL", "The reconciliation failed: try again later.");
        }
    }
}
