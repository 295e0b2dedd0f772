package org.claimgraph.engine.http;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.claimgraph.engine.execution.GraphQLEngine;
import org.claimgraph.engine.execution.GraphQLResponse;
import org.claimgraph.engine.http.HttpError.Reason;
import org.jboss.logging.Logger;

/** GraphQL over HTTP without the wire: takes the bytes of a request, gives the bytes of the answer, never throws. */
final class GraphQLHttp {
    /** The methods that are answered. */
    static final String ALLOWED = "GET, HEAD, POST, OPTIONS";

    private static final Logger LOG = Logger.getLogger(GraphQLHttp.class);

    private final GraphQLEngine engine;
    private final PersistedDocuments documents;
    private final StatusCodes statusCodes;
    private final int batchLimit;
    private final LongSupplier nanoTime;

    GraphQLHttp(
            GraphQLEngine engine,
            PersistedDocuments documents,
            StatusCodes statusCodes,
            int batchLimit,
            LongSupplier nanoTime) {
        this.engine = engine;
        this.documents = documents;
        this.statusCodes = statusCodes;
        this.batchLimit = batchLimit;
        this.nanoTime = nanoTime;
    }

    /** Answers a POST by {@code deadline}, a time of the clock that was given. */
    HttpReply post(byte[] body, ResponseMediaType type, long deadline) {
        return guarded(type, () -> {
            Object json = RequestParser.body(body);
            if (json instanceof List<?> batch) {
                return batch(batch, type, deadline);
            }
            return reply(run(RequestParser.request(json), false, deadline), type);
        });
    }

    /** Answers a GET with the query component of its address. */
    HttpReply get(String parameters, ResponseMediaType type, long deadline) {
        return guarded(type, () -> reply(run(RequestParser.address(parameters), true, deadline), type));
    }

    HttpReply refuse(HttpError refusal, ResponseMediaType type) {
        byte[] json = StrictJson.error(refusal.reason().code, refusal.getMessage());
        String allow = refusal.reason() == Reason.METHOD_NOT_ALLOWED ? ALLOWED : null;
        return reply(statusCodes.of(refusal.reason(), type), json, json.length, type, allow);
    }

    /** Makes an answer of whatever {@code work} throws. */
    HttpReply guarded(ResponseMediaType type, Supplier<HttpReply> work) {
        try {
            return work.get();
        } catch (HttpError refusal) {
            return refuse(refusal, type);
        } catch (RuntimeException | StackOverflowError failure) {
            return refuse(failed(failure), type);
        }
    }

    private static HttpError failed(Throwable failure) {
        LOG.error("A GraphQL request failed", failure);
        return new HttpError(Reason.FAILED, "Something failed on our side: try again later.");
    }

    private GraphQLResponse run(RequestParameters asked, boolean queriesOnly, long deadline) {
        var request = documents.resolve(asked);
        long left = deadline - nanoTime.getAsLong();
        if (left <= 0) {
            throw HttpError.timedOut();
        }
        GraphQLResponse answer = engine.execute(request, queriesOnly, Duration.ofNanos(left));
        if (answer.status() == GraphQLResponse.Status.SUCCESS
                || answer.status() == GraphQLResponse.Status.PARTIAL_SUCCESS) {
            documents.remember(asked);
        }
        return answer;
    }

    private HttpReply batch(List<?> batch, ResponseMediaType type, long deadline) {
        if (batch.isEmpty()) {
            throw HttpError.unreadable("The batch is empty: send at least one request in it.");
        }
        if (batch.size() > batchLimit) {
            throw new HttpError(
                    Reason.BATCH_TOO_LONG,
                    "The batch has %d requests: send at most %d.".formatted(batch.size(), batchLimit));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        for (Object json : batch) {
            out.write(out.size() == 0 ? '[' : ',');
            append(json, deadline, out);
        }
        out.write(']');
        return reply(200, out.toByteArray(), out.size(), type, null);
    }

    /** One failing request of a batch fails alone. */
    private void append(Object json, long deadline, ByteArrayOutputStream out) {
        try {
            GraphQLResponse answer = run(RequestParser.request(json), false, deadline);
            out.write(answer.json(), 0, answer.length());
        } catch (HttpError refusal) {
            out.writeBytes(StrictJson.error(refusal.reason().code, refusal.getMessage()));
        } catch (RuntimeException failure) {
            HttpError refusal = failed(failure);
            out.writeBytes(StrictJson.error(refusal.reason().code, refusal.getMessage()));
        }
    }

    private HttpReply reply(GraphQLResponse answer, ResponseMediaType type) {
        String allow = answer.status() == GraphQLResponse.Status.METHOD_NOT_ALLOWED ? "POST" : null;
        return reply(statusCodes.of(answer.status(), type), answer.json(), answer.length(), type, allow);
    }

    private HttpReply reply(int status, byte[] json, int length, ResponseMediaType type, String allow) {
        return new HttpReply(status, statusCodes.typeOf(status, type).header, json, length, allow);
    }
}
