package org.claimgraph.engine.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.claimgraph.engine.execution.GraphQLEngine;
import org.claimgraph.engine.execution.GraphQLRequest;
import org.claimgraph.engine.execution.GraphQLResponse;
import org.claimgraph.engine.execution.GraphQLResponse.Status;
import org.claimgraph.engine.http.HttpError.Reason;
import org.jboss.logging.Logger;

/**
 * Handles GraphQL over HTTP independently of the network: turns the bytes of a request into those of a response.
 */
final class GraphQLHttp {
    /** The methods that are supported. */
    static final String ALLOWED = "GET, HEAD, POST, OPTIONS";

    private static final Logger LOG = Logger.getLogger(GraphQLHttp.class);
    private static final ResponsePart OPEN = new ResponsePart(new byte[] {'['});
    private static final ResponsePart COMMA = new ResponsePart(new byte[] {','});
    private static final ResponsePart CLOSE = new ResponsePart(new byte[] {']'});

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

    /**
     * Prepares the reply to a POST.
     *
     * @param length how many bytes of {@code body} count; they are not needed later
     * @param deadline a time of the clock {@code nanoTime}
     * @throws HttpError if the request cannot be executed
     */
    PendingReply post(byte[] body, int length, ResponseMediaType type, long deadline) {
        Object json = RequestParser.body(body, length);
        return json instanceof List<?> batch
                ? batch(batch, type, deadline)
                : single(prepare(RequestParser.request(json), false), type, deadline);
    }

    /**
     * Prepares the reply to a GET with the query component of its address.
     *
     * @throws HttpError if the request cannot be executed
     */
    PendingReply get(String parameters, ResponseMediaType type, long deadline) {
        return single(prepare(RequestParser.address(parameters), true), type, deadline);
    }

    HttpReply error(HttpError error, ResponseMediaType type) {
        String allow = error.reason() == Reason.METHOD_NOT_ALLOWED ? ALLOWED : null;
        int status = statusCodes.of(error.reason(), type);
        return new HttpReply(status, statusCodes.typeOf(status, type).header, List.of(part(error)), allow, List.of());
    }

    /** Makes an error response of what {@code work} throws. */
    PendingReply guarded(ResponseMediaType type, Supplier<? extends PendingReply> work) {
        try {
            return work.get();
        } catch (HttpError error) {
            return error(error, type);
        } catch (RuntimeException | StackOverflowError failure) {
            return error(internal(failure), type);
        }
    }

    private static HttpError internal(Throwable failure) {
        OutOfMemoryExit.exitIfCausedBy(failure);
        LOG.error("A GraphQL request failed", failure);
        return new HttpError(Reason.FAILED, "The service failed to answer: try again later.");
    }

    private PreparedOperation prepare(RequestParameters parameters, boolean queriesOnly) {
        GraphQLRequest request = documents.resolve(parameters);
        return PreparedOperation.of(engine.prepare(request, queriesOnly), () -> documents.remember(parameters));
    }

    private Duration timeLeft(long deadline) {
        return Duration.ofNanos(deadline - nanoTime.getAsLong());
    }

    private PendingReply single(PreparedOperation operation, ResponseMediaType type, long deadline) {
        return PendingReply.of(List.of(operation), one -> reply(operation.execute(timeLeft(deadline)), type));
    }

    private PendingReply batch(List<?> batch, ResponseMediaType type, long deadline) {
        if (batch.isEmpty()) {
            throw HttpError.unreadable("The batch is empty: send at least one request in it.");
        }
        if (batch.size() > batchLimit) {
            throw new HttpError(
                    Reason.BATCH_TOO_LONG,
                    "The batch has %d requests: send at most %d.".formatted(batch.size(), batchLimit));
        }
        List<PreparedOperation> operations = batch.stream().map(this::batchItem).toList();
        return PendingReply.of(operations, prepared -> replies(prepared, type, deadline));
    }

    /** A request of a batch that fails does not affect the others. */
    private PreparedOperation batchItem(Object json) {
        try {
            return prepare(RequestParser.request(json), false);
        } catch (HttpError error) {
            return PreparedOperation.failed(error);
        } catch (RuntimeException | StackOverflowError failure) {
            return PreparedOperation.failed(internal(failure));
        }
    }

    private HttpReply replies(List<PreparedOperation> operations, ResponseMediaType type, long deadline) {
        List<ResponsePart> body = new ArrayList<>();
        List<GraphQLResponse> responses = new ArrayList<>();
        for (PreparedOperation operation : operations) {
            body.add(body.isEmpty() ? OPEN : COMMA);
            body.add(executed(operation, deadline, responses));
        }
        body.add(CLOSE);
        return new HttpReply(200, statusCodes.typeOf(200, type).header, body, null, responses);
    }

    private ResponsePart executed(PreparedOperation operation, long deadline, List<GraphQLResponse> responses) {
        try {
            GraphQLResponse response = operation.execute(timeLeft(deadline));
            responses.add(response);
            return new ResponsePart(response.json(), response.length());
        } catch (HttpError error) {
            return part(error);
        } catch (RuntimeException | StackOverflowError failure) {
            return part(internal(failure));
        }
    }

    private HttpReply reply(GraphQLResponse response, ResponseMediaType type) {
        String allow = response.status() == Status.METHOD_NOT_ALLOWED ? "POST" : null;
        int status = statusCodes.of(response.status(), type);
        List<ResponsePart> body = List.of(new ResponsePart(response.json(), response.length()));
        return new HttpReply(status, statusCodes.typeOf(status, type).header, body, allow, List.of(response));
    }

    private static ResponsePart part(HttpError error) {
        return new ResponsePart(StrictJson.error(error.reason().code, error.getMessage()));
    }
}
