package org.claimgraph.engine.http;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs one request in its lanes and answers it with what comes first: the reply, or a time-out if the work does not heed
 * its deadline. Work that waits when the client is gone never runs. Runs on the event loop of the request, except for the
 * work.
 */
final class RequestRun {
    /** How much longer than its deadline a request may take until it is answered without its engine. */
    static final Duration GRACE = Duration.ofMillis(250);

    private final RoutingContext context;
    private final RequestLanes lanes;
    private final Function<Supplier<PendingReply>, PendingReply> scope;
    private final Function<HttpError, HttpReply> errors;
    private final Consumer<HttpReply> sender;
    private long timer;
    private boolean isOver;
    private Runnable withdrawal = () -> {};

    /**
     * @param scope runs work on its own thread; makes a reply of what it throws
     * @param sender called at most once
     */
    RequestRun(
            RoutingContext context,
            RequestLanes lanes,
            Function<Supplier<PendingReply>, PendingReply> scope,
            Function<HttpError, HttpReply> errors,
            Consumer<HttpReply> sender) {
        this.context = context;
        this.lanes = lanes;
        this.scope = scope;
        this.errors = errors;
        this.sender = sender;
    }

    /**
     * @param lane where the request is prepared, and executed too if it is small
     * @param released runs once, when the request was prepared or never will be
     */
    void start(WorkerDispatch lane, Duration deadline, Supplier<PendingReply> preparation, Runnable released) {
        ReadAhead.begin(context);
        timer = context.vertx()
                .setTimer(deadline.plus(GRACE).toMillis(), fired -> answer(errors.apply(HttpError.timedOut())));
        context.addEndHandler(ended -> leave());
        boolean isLarge = lane == lanes.large();
        Supplier<PendingReply> work = () -> {
            PendingReply prepared;
            try {
                prepared = preparation.get();
            } finally {
                released.run();
            }
            return isLarge || prepared.weight() < lanes.largeWeight() ? prepared.complete() : prepared;
        };
        run(lane, work, released);
    }

    /** @param released runs if the work does not */
    private void run(WorkerDispatch lane, Supplier<PendingReply> work, Runnable released) {
        BooleanSupplier waiting = lane.run(() -> scope.apply(work), this::continueWith, () -> {
            released.run();
            answer(errors.apply(HttpError.busy("The service has too many requests")));
        });
        withdrawal = () -> {
            if (waiting.getAsBoolean()) {
                released.run();
            }
        };
    }

    private void continueWith(PendingReply result) {
        if (result instanceof HttpReply reply) {
            answer(reply);
        } else if (!isOver) {
            run(lanes.large(), result::complete, () -> {});
        }
    }

    private void answer(HttpReply reply) {
        if (isOver) {
            reply.close();
        } else {
            leave();
            sender.accept(reply);
        }
    }

    /** The request is answered, or its client is gone. */
    private void leave() {
        if (!isOver) {
            isOver = true;
            context.vertx().cancelTimer(timer);
            withdrawal.run();
        }
    }
}
