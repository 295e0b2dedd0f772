package org.claimgraph.ingest.upload;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import org.claimgraph.access.ApiKeys;
import org.claimgraph.access.Role;
import org.claimgraph.access.Viewer;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.http.ErrorReply;
import org.claimgraph.engine.http.OutOfMemoryExit;
import org.claimgraph.ingest.ImportJobs;
import org.claimgraph.ingest.upload.IncomingUpload.TooLargeException;
import org.jboss.logging.Logger;

/**
 * Answers {@code POST /imports}: receives files, starts their import in the background and replies with its id. The sender is
 * checked before anything of the body is read.
 */
@ApplicationScoped
class UploadRoute implements Handler<RoutingContext> {
    static final String PATH = "/imports";
    private static final Logger LOG = Logger.getLogger(UploadRoute.class);

    /** After Quarkus's security (-100), before its limit of small bodies. */
    private static final int ORDER = -98;

    private final ApiKeys keys;
    private final ImportJobs jobs;
    private final UploadSettings settings;
    private final Semaphore places;

    UploadRoute(ApiKeys keys, ImportJobs jobs, UploadSettings settings) {
        this.keys = keys;
        this.jobs = jobs;
        this.settings = settings;
        this.places = new Semaphore(settings.concurrent());
    }

    void open(@Observes Router router) {
        router.route(PATH).order(ORDER).handler(this);
        router.route(PATH + "/").order(ORDER).handler(this);
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.method().equals(HttpMethod.POST)) {
            context.response().putHeader(HttpHeaders.ALLOW, "POST");
            ErrorReply.send(context.response(), 405, "BAD_INPUT", "Send files to import with POST.");
            return;
        }
        request.pause();
        // Looks into the database, so not on the event loop.
        context.vertx()
                .executeBlocking(() -> admitted(request.getHeader(HttpHeaders.AUTHORIZATION)), false)
                .compose(viewer -> receive(context, viewer))
                .onFailure(failure -> refuse(context, failure));
    }

    private Viewer admitted(String authorization) {
        Viewer viewer = keys.identify(authorization);
        viewer.require(Role.CURATOR, "import");
        jobs.checkFree();
        return viewer;
    }

    private Future<Void> receive(RoutingContext context, Viewer viewer) {
        UploadParameters parameters = UploadParameters.read(context.queryParams());
        if (announcedLength(context.request()) > settings.maxSize().asLongValue()) {
            throw IncomingUpload.tooLarge(settings.maxSize().asLongValue());
        }
        if (!places.tryAcquire()) {
            throw ApiException.unavailable("Too many uploads are under way: try again later.");
        }
        return context.vertx()
                .executeBlocking(UploadFolder::create, false)
                .compose(folder -> new IncomingUpload(context, folder, parameters.file(), settings)
                        .receive()
                        .compose(
                                _ -> context.vertx().executeBlocking(() -> start(folder, parameters, viewer), false),
                                failure -> context.vertx()
                                        .executeBlocking(
                                                () -> {
                                                    folder.delete();
                                                    throw failure instanceof Exception reason
                                                            ? reason
                                                            : new IllegalStateException(failure);
                                                },
                                                false)))
                .onComplete(_ -> places.release())
                .map(id -> {
                    reply(context.response(), id);
                    return null;
                });
    }

    private String start(UploadFolder folder, UploadParameters parameters, Viewer viewer) throws Exception {
        try {
            return jobs.start(folder.source(parameters.dataSet()), parameters.options(viewer.name()), folder::delete);
        } catch (Exception failure) {
            folder.delete();
            throw failure;
        }
    }

    private static void reply(HttpServerResponse response, String id) {
        response.setStatusCode(202)
                .putHeader(HttpHeaders.LOCATION, PATH + "/" + id)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(new JsonObject().put("id", id).encode()));
    }

    private static long announcedLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    /** What is left of the body is not read: the connection ends with the answer. */
    private static void refuse(RoutingContext context, Throwable failure) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        response.endHandler(_ -> context.request().connection().close());
        switch (failure) {
            case ApiException problem -> refuse(response, problem);
            case TooLargeException problem -> ErrorReply.send(response, 413, "BAD_INPUT", problem.getMessage());
            default -> {
                OutOfMemoryExit.exitIfCausedBy(failure);
                LOG.error("An upload failed", failure);
                ErrorReply.send(
                        response, 500, "INTERNAL", "The upload failed: the log of the service has the details.");
            }
        }
    }

    private static void refuse(HttpServerResponse response, ApiException problem) {
        int status = switch (problem.code()) {
            case CONFLICT -> 409;
            case READ_ONLY -> 403;
            default -> ErrorReply.status(problem);
        };
        if (status == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        ErrorReply.send(response, status, problem.code().name(), problem.getMessage());
    }
}
