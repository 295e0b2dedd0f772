package org.claimgraph.ingest.upload;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.claimgraph.access.ApiKeys;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.http.ErrorReply;
import org.claimgraph.ingest.ImportCount;
import org.claimgraph.ingest.ImportRun;
import org.claimgraph.ingest.ImportRuns;

/** Answers {@code GET /imports/ID} with how far an import is, for clients that send no GraphQL. */
@ApplicationScoped
class ImportStateRoute implements Handler<RoutingContext> {
    private static final int ORDER = -1;
    private final ApiKeys keys;
    private final ImportRuns runs;

    ImportStateRoute(ApiKeys keys, ImportRuns runs) {
        this.keys = keys;
        this.runs = runs;
    }

    void open(@Observes Router router) {
        router.route(HttpMethod.GET, UploadRoute.PATH + "/:id").order(ORDER).handler(this);
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerResponse response = context.response();
        context.vertx()
                .executeBlocking(
                        () -> {
                            keys.identify(context.request().getHeader(HttpHeaders.AUTHORIZATION));
                            return runs.withId(context.pathParam("id"));
                        },
                        false)
                .onSuccess(run -> answer(response, run))
                .onFailure(failure -> {
                    if (failure instanceof ApiException problem) {
                        ErrorReply.send(
                                response,
                                ErrorReply.status(problem),
                                problem.code().name(),
                                problem.getMessage());
                    } else {
                        ErrorReply.send(response, 500, "INTERNAL", "The import cannot be read: try again later.");
                    }
                });
    }

    private static void answer(HttpServerResponse response, ImportRun run) {
        if (run == null) {
            ErrorReply.send(response, 404, "NOT_FOUND", "There is no import with this id.");
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(json(run).encode()));
    }

    private static JsonObject json(ImportRun run) {
        JsonArray counts = new JsonArray();
        run.counts().forEach(count -> counts.add(json(count)));
        return new JsonObject()
                .put("id", run.id())
                .put("dataSet", run.dataSet())
                .put("status", run.status().name())
                .put("problem", run.problem())
                .put("startedAt", run.startedAt().toString())
                .put("endedAt", run.endedAt() == null ? null : run.endedAt().toString())
                .put("counts", counts);
    }

    private static JsonObject json(ImportCount count) {
        return new JsonObject()
                .put("kind", count.kind())
                .put("read", count.read())
                .put("added", count.added())
                .put("rejected", count.rejected());
    }
}
