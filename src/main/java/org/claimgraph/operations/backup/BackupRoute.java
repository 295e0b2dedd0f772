package org.claimgraph.operations.backup;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.claimgraph.access.ApiKeys;
import org.claimgraph.access.Role;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.http.ErrorReply;
import org.jboss.logging.Logger;

/** Answers {@code GET /backup} with a backup of the embedded database while the service runs. Needs the role admin. */
@ApplicationScoped
class BackupRoute implements Handler<RoutingContext> {
    private static final Logger LOG = Logger.getLogger(BackupRoute.class);
    private static final String PATH = "/backup";
    private static final int ORDER = -1;
    private final Backups backups;
    private final ApiKeys keys;
    private final Semaphore place = new Semaphore(1);

    BackupRoute(Backups backups, ApiKeys keys) {
        this.backups = backups;
        this.keys = keys;
    }

    void open(@Observes Router router) {
        router.get(PATH).order(ORDER).handler(this);
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerResponse response = context.response();
        context.vertx()
                .executeBlocking(() -> written(context.request().getHeader(HttpHeaders.AUTHORIZATION)), false)
                .onSuccess(file -> send(context, file))
                .onFailure(failure -> {
                    if (failure instanceof ApiException problem) {
                        if (ErrorReply.status(problem) == 401) {
                            response.putHeader("WWW-Authenticate", "Bearer");
                        }
                        ErrorReply.send(
                                response,
                                ErrorReply.status(problem),
                                problem.code().name(),
                                problem.getMessage());
                    } else {
                        LOG.error("A backup failed", failure);
                        ErrorReply.send(
                                response,
                                500,
                                "INTERNAL",
                                "The backup failed: the log of the service has the details.");
                    }
                });
    }

    private Path written(String authorization) throws IOException {
        keys.identify(authorization).requireRole(Role.ADMIN, "backup");
        if (!place.tryAcquire()) {
            throw ApiException.unavailable("Another backup is being written: try again later.");
        }
        try {
            Path file = Files.createTempDirectory("claimgraph-backup-").resolve("claimgraph.zip");
            try {
                backups.backUp(file);
            } catch (ApiException | IOException failure) {
                delete(file);
                throw failure;
            }
            return file;
        } finally {
            place.release();
        }
    }

    private static void send(RoutingContext context, Path file) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/zip")
                .putHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"claimgraph.zip\"")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .sendFile(file.toString())
                .onComplete(_ -> context.vertx()
                        .executeBlocking(
                                () -> {
                                    delete(file);
                                    return null;
                                },
                                false));
    }

    private static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.getParent());
    }
}
