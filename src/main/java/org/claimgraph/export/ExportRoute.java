package org.claimgraph.export;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import org.claimgraph.access.ApiKeys;
import org.claimgraph.access.SenderScope;
import org.claimgraph.access.Viewer;
import org.claimgraph.claim.ClaimSelection;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.http.ErrorReply;
import org.claimgraph.engine.http.HttpSettings;
import org.claimgraph.engine.http.OutOfMemoryExit;
import org.claimgraph.engine.http.StreamedBody;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Answers {@code GET /exports/FORMAT} with the exported graph, while it is read. */
@ApplicationScoped
class ExportRoute implements Handler<RoutingContext> {
    private static final Logger LOG = Logger.getLogger(ExportRoute.class);
    private static final String PATH = "/exports/";
    private static final int ORDER = -1;
    private final Exports exports;
    private final Clock clock;
    private final HttpSettings settings;
    private final ApiKeys keys;
    private final SenderScope scope;
    private final Semaphore places;

    ExportRoute(
            Exports exports,
            Clock clock,
            HttpSettings settings,
            ApiKeys keys,
            SenderScope scope,
            @ConfigProperty(name = "claimgraph.exports.concurrent", defaultValue = "2") int concurrent) {
        this.exports = exports;
        this.clock = clock;
        this.settings = settings;
        this.keys = keys;
        this.scope = scope;
        this.places = new Semaphore(concurrent);
    }

    void open(@Observes Router router) {
        router.route(PATH + "*").order(ORDER).handler(this);
    }

    @Override
    public void handle(RoutingContext context) {
        HttpMethod method = context.request().method();
        HttpServerResponse response = context.response();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            ErrorReply.send(response, 405, "METHOD_NOT_ALLOWED", "Exports are read by GET.");
            return;
        }
        // Looks into the database, so not on the event loop.
        context.vertx()
                .executeBlocking(() -> keys.identify(context.request().getHeader(HttpHeaders.AUTHORIZATION)), false)
                .onSuccess(sender -> answer(context, sender))
                .onFailure(failure -> fail(context, failure));
    }

    private void answer(RoutingContext context, Viewer sender) {
        HttpServerResponse response = context.response();
        ExportFormat format;
        ClaimSelection selection;
        try {
            format = exports.format(context.request().path().substring(PATH.length()));
            selection = ExportParameters.read(context.queryParams(), clock.instant());
        } catch (ApiException problem) {
            refuse(response, problem);
            return;
        }
        if (context.request().method().equals(HttpMethod.HEAD)) {
            addHeaders(response, format).end();
        } else if (places.tryAcquire()) {
            send(context, sender, format, selection);
        } else {
            addRetryAfter(response);
            ErrorReply.send(response, 503, "UNAVAILABLE", "Too many exports are running: try again later.");
        }
    }

    private void addRetryAfter(HttpServerResponse response) {
        response.putHeader(
                HttpHeaders.RETRY_AFTER, String.valueOf(settings.retryAfter().toSeconds()));
    }

    private static HttpServerResponse addHeaders(HttpServerResponse response, ExportFormat format) {
        return response.putHeader(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .putHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"claimgraph.%s\"".formatted(format.extension()))
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff");
    }

    private void send(RoutingContext context, Viewer sender, ExportFormat format, ClaimSelection selection) {
        addHeaders(context.response(), format);
        StreamedBody body = new StreamedBody(context, settings.readTimeout());
        context.vertx()
                .executeBlocking(
                        () -> scope.call(sender, () -> {
                            exports.write(format, selection, body)
                                    .forEach(remark -> LOG.infof("Export %s: %s", format.name(), remark));
                            body.close();
                            return null;
                        }),
                        false)
                .onComplete(ended -> places.release())
                .onFailure(failure -> fail(context, body, failure));
    }

    private void fail(RoutingContext context, StreamedBody body, Throwable failure) {
        if (body.hasBegun()) {
            log(failure);
            body.abort();
        } else {
            fail(context, failure);
        }
    }

    private void fail(RoutingContext context, Throwable failure) {
        log(failure);
        if (failure instanceof ApiException problem) {
            refuse(context.response(), problem);
        } else {
            ErrorReply.send(context.response(), 500, "INTERNAL", "The export failed: try again later.");
        }
    }

    private static void log(Throwable failure) {
        OutOfMemoryExit.exitIfCausedBy(failure);
        if (failure instanceof IOException) {
            LOG.debugf("An export was not read to its end: %s", failure.getMessage());
        } else if (!(failure instanceof ApiException)) {
            LOG.error("An export failed", failure);
        }
    }

    private void refuse(HttpServerResponse response, ApiException problem) {
        response.headers().remove(HttpHeaders.CONTENT_DISPOSITION);
        int status = ErrorReply.status(problem);
        if (status == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        } else if (status == 429 || status == 503) {
            addRetryAfter(response);
        }
        ErrorReply.send(response, status, problem.code().name(), problem.getMessage());
    }
}
