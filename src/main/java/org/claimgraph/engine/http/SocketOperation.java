package org.claimgraph.engine.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.claimgraph.engine.execution.EventStream;
import org.claimgraph.engine.execution.GraphQLResponse;
import org.claimgraph.engine.execution.PreparedRequest;
import org.claimgraph.engine.execution.PreparedSubscription;
import org.claimgraph.engine.execution.SubscriptionEvent;
import org.claimgraph.engine.http.HttpError.Reason;
import org.jboss.logging.Logger;

/**
 * One operation of a WebSocket: a query or mutation, which has one result, or a subscription, which has one for each of its events.
 * Runs on the event loop of the socket, except for the work.
 */
final class SocketOperation {
    private static final Logger LOG = Logger.getLogger(SocketOperation.class);
    private static final int EVENTS_AT_ONCE = 50;
    private static final int BYTES_AT_ONCE = 256 * 1024;
    /** How long a subscriber is taken for who it was; then its key is looked at again. */
    private static final Duration IDENTITY_AGE = Duration.ofMinutes(1);

    private final String id;
    private final RoutingContext context;
    private final SocketServices services;
    private final SocketWriter writer;
    private final Runnable ended;
    private RequestCredentials credentials;
    private long identifiedAt;
    private Subscriber subscriber;
    private volatile boolean isOver;
    private boolean isRunning;
    private boolean isWoken;

    /** @param ended runs once, when the operation has ended by itself */
    SocketOperation(
            String id,
            RoutingContext context,
            RequestCredentials credentials,
            SocketServices services,
            SocketWriter writer,
            Runnable ended) {
        this.id = id;
        this.context = context;
        this.credentials = credentials;
        this.services = services;
        this.writer = writer;
        this.ended = ended;
        this.identifiedAt = services.nanoTime().getAsLong();
    }

    /** What work came to. */
    private sealed interface Outcome {}

    /** The only result of the operation. */
    private record Result(GraphQLResponse response) implements Outcome {}

    /** A query that is to run in the lane of large ones. */
    private record Large(PreparedRequest request) implements Outcome {}

    private record Opened(Subscriber subscriber) implements Outcome {}

    private record Failed(HttpError error) implements Outcome {}

    /** The results of some events. */
    private record Results(List<Event> events, boolean more, boolean end) implements Outcome {}

    private record Event(GraphQLResponse response, String cursor) {}

    /** A subscription with its stream, and the events that were read and not executed yet. */
    private record Subscriber(PreparedSubscription subscription, EventStream stream, Queue<SubscriptionEvent> unsent) {}

    void start(RequestParameters parameters, int length) {
        run(services.lanes().forBody(length), () -> begin(parameters));
    }

    /** Ends the operation without a further message: the client wants no more of it, or is gone. */
    void cancel() {
        isOver = true;
        if (subscriber != null && !isRunning) {
            subscriber.stream().close();
        }
    }

    private void run(WorkerDispatch lane, Supplier<Outcome> work) {
        isRunning = true;
        RequestCredentials sender = credentials;
        lane.run(() -> guarded(sender, work), this::continueWith, () -> {
            isRunning = false;
            fail(HttpError.busy("The service has too many requests"));
        });
    }

    private Outcome guarded(RequestCredentials sender, Supplier<Outcome> work) {
        try {
            return services.scope().call(context, sender, work);
        } catch (HttpError error) {
            return new Failed(error);
        } catch (RuntimeException | StackOverflowError failure) {
            OutOfMemoryExit.exitIfCausedBy(failure);
            LOG.error("An operation of a WebSocket failed", failure);
            return new Failed(new HttpError(Reason.FAILED, "The service failed to answer: try again later."));
        }
    }

    private Outcome begin(RequestParameters parameters) {
        Duration time = services.settings().deadline();
        PreparedRequest request =
                services.engine().prepareStreaming(services.documents().resolve(parameters));
        PreparedSubscription subscription = request.subscription();
        if (subscription != null) {
            PreparedSubscription.Opening opening = subscription.open(time);
            return opening.refusal() != null
                    ? new Result(opening.refusal())
                    : new Opened(new Subscriber(subscription, opening.stream(), new ArrayDeque<>()));
        }
        return request.weight() < services.lanes().largeWeight()
                ? new Result(request.execute(time))
                : new Large(request);
    }

    private void continueWith(Outcome outcome) {
        isRunning = false;
        if (isOver) {
            discard(outcome);
            return;
        }
        switch (outcome) {
            case Failed(HttpError error) -> fail(error);
            case Large(PreparedRequest request) ->
                run(
                        services.lanes().large(),
                        () -> new Result(request.execute(services.settings().deadline())));
            case Result(GraphQLResponse response) -> {
                if (send(response, null)) {
                    complete();
                }
            }
            case Opened(Subscriber opened) -> {
                subscriber = opened;
                Context loop = Vertx.currentContext();
                opened.stream().onEvents(() -> loop.runOnContext(_ -> wakeUp()));
                wakeUp();
            }
            case Results results -> deliver(results);
        }
    }

    private void discard(Outcome outcome) {
        switch (outcome) {
            case Result(GraphQLResponse response) -> response.close();
            case Opened(Subscriber opened) -> opened.stream().close();
            case Results results ->
                results.events().forEach(event -> event.response().close());
            case Failed _, Large _ -> {}
        }
        if (subscriber != null) {
            subscriber.stream().close();
        }
    }

    private void wakeUp() {
        if (isOver) {
            return;
        }
        if (isRunning) {
            isWoken = true;
            return;
        }
        isWoken = false;
        renewIdentity();
        run(services.events(), this::step);
    }

    private void renewIdentity() {
        long now = services.nanoTime().getAsLong();
        if (now - identifiedAt > IDENTITY_AGE.toNanos()) {
            identifiedAt = now;
            credentials = credentials.renewed();
        }
    }

    /** Executes the next events, off the event loop. */
    private Outcome step() {
        Queue<SubscriptionEvent> unsent = subscriber.unsent();
        if (unsent.isEmpty()) {
            unsent.addAll(subscriber.stream().next());
        }
        List<Event> results = new ArrayList<>();
        long bytes = 0;
        while (!unsent.isEmpty() && results.size() < EVENTS_AT_ONCE && bytes < BYTES_AT_ONCE && !isOver) {
            SubscriptionEvent event = unsent.remove();
            GraphQLResponse response =
                    subscriber.subscription().execute(event, services.settings().deadline());
            results.add(new Event(response, event.cursor()));
            bytes += response.length();
            if (!isData(response)) {
                break;
            }
        }
        boolean more = !unsent.isEmpty() || subscriber.stream().hasMore();
        return new Results(results, more, !more && subscriber.stream().hasEnded());
    }

    private void deliver(Results results) {
        for (Event event : results.events()) {
            if (isOver) {
                event.response().close();
            } else {
                send(event.response(), event.cursor());
            }
        }
        if (isOver) {
            subscriber.stream().close();
        } else if (results.end()) {
            complete();
        } else if (results.more() || isWoken) {
            writer.whenWritable(this::wakeUp);
        }
    }

    private static boolean isData(GraphQLResponse response) {
        return switch (response.status()) {
            case SUCCESS, PARTIAL_SUCCESS -> true;
            default -> false;
        };
    }

    /** Sends a result; one that is a request error ends the operation. Returns whether it goes on. */
    private boolean send(GraphQLResponse response, String cursor) {
        if (isData(response)) {
            String suffix = cursor == null ? "}" : ",\"extensions\":{\"cursor\":" + Json.encode(cursor) + "}}}";
            int end = cursor == null ? response.length() : response.length() - 1;
            writer.send(SocketMessage.prefix(id, "next"), response, 0, end, suffix);
            return true;
        }
        end();
        // The errors without the object around them, as the protocol wants.
        writer.send(SocketMessage.prefix(id, "error"), response, "{\"errors\":".length(), response.length() - 1, "}");
        return false;
    }

    private void fail(HttpError error) {
        if (!isOver) {
            byte[] json = StrictJson.error(error.reason().code, error.getMessage());
            send(new GraphQLResponse(json, json.length, GraphQLResponse.Status.REQUEST_ERROR), null);
        }
    }

    private void complete() {
        end();
        writer.send(SocketMessage.complete(id));
    }

    private void end() {
        isOver = true;
        if (subscriber != null) {
            subscriber.stream().close();
        }
        ended.run();
    }
}
