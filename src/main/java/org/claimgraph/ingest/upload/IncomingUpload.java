package org.claimgraph.ingest.upload;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimgraph.engine.execution.ApiException;

/** Writes the body of one upload to files while it arrives. Runs on the event loop of the request. */
final class IncomingUpload {
    private final RoutingContext context;
    private final HttpServerRequest request;
    private final UploadFolder folder;
    private final String fileName;
    private final long maxSize;
    private final int maxFiles;
    private final Promise<Void> received = Promise.promise();
    private final List<Future<?>> writing = new ArrayList<>();
    private long size;

    /** An upload that exceeds a limit. */
    static final class TooLargeException extends RuntimeException {
        TooLargeException(String message) {
            super(message);
        }
    }

    /** @param fileName the name of the file, if the body is one */
    IncomingUpload(RoutingContext context, UploadFolder folder, String fileName, UploadSettings settings) {
        this.context = context;
        this.request = context.request();
        this.folder = folder;
        this.fileName = fileName;
        this.maxSize = settings.maxSize().asLongValue();
        this.maxFiles = settings.maxFiles();
    }

    /** Receives the whole body; the request is paused and is resumed here. */
    Future<Void> receive() {
        request.exceptionHandler(received::tryFail);
        context.addEndHandler(ended -> received.tryFail("The request has ended."));
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            receiveParts();
        } else {
            receiveFile();
        }
        return received.future();
    }

    private void receiveParts() {
        request.setExpectMultipart(true);
        request.uploadHandler(this::receivePart);
        request.handler(this::count);
        request.endHandler(_ -> Future.join(List.copyOf(writing)).onComplete(written -> {
            if (written.succeeded()) {
                received.tryComplete();
            } else {
                received.tryFail(written.cause());
            }
        }));
        begin();
    }

    private void receivePart(HttpServerFileUpload part) {
        try {
            if (writing.size() == maxFiles) {
                throw new TooLargeException(
                        "The upload has more than %d files: pack them into a zip file.".formatted(maxFiles));
            }
            writing.add(part.streamToFileSystem(folder.file(part.filename()).toString()));
        } catch (ApiException | TooLargeException refusal) {
            part.handler(_ -> {});
            fail(refusal);
        }
    }

    private void receiveFile() {
        String path;
        try {
            path = folder.file(fileName).toString();
        } catch (ApiException refusal) {
            fail(refusal);
            return;
        }
        context.vertx()
                .fileSystem()
                .open(path, new OpenOptions().setCreateNew(true).setWrite(true))
                .onFailure(received::tryFail)
                .onSuccess(this::receiveInto);
    }

    private void receiveInto(AsyncFile file) {
        request.handler(bytes -> {
            count(bytes);
            file.write(bytes);
            if (file.writeQueueFull()) {
                request.pause();
                file.drainHandler(_ -> request.resume());
            }
        });
        request.endHandler(_ -> file.close().onComplete(closed -> {
            if (closed.succeeded()) {
                received.tryComplete();
            } else {
                received.tryFail(closed.cause());
            }
        }));
        received.future().onFailure(_ -> file.close());
        begin();
    }

    private void begin() {
        if (request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            context.response().writeContinue();
        }
        request.resume();
    }

    private void count(Buffer bytes) {
        size += bytes.length();
        if (size > maxSize) {
            fail(tooLarge(maxSize));
        }
    }

    static TooLargeException tooLarge(long maxSize) {
        return new TooLargeException(
                "The upload is larger than %d bytes: raise CLAIMGRAPH_IMPORTS_MAX_SIZE, or compress it."
                        .formatted(maxSize));
    }

    private void fail(RuntimeException refusal) {
        if (received.tryFail(refusal)) {
            request.pause();
        }
    }
}
