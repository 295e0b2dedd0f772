package org.claimgraph.engine.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs requests off the event loop, a fixed number at a time. A bounded number of further requests waits for a limited
 * time; any more are rejected at once.
 */
final class WorkerDispatch implements AutoCloseable {
    /** The threads that requests run on. */
    public enum Threads {
        /** The pool of platform threads that Vert.x keeps. */
        WORKER,
        /** A virtual thread for each request. */
        VIRTUAL
    }

    /**
     * How much may run and wait.
     *
     * @param running how many requests run at a time
     * @param waiting how many more may wait for one to end
     * @param patience how long they wait at most
     */
    record Limits(int running, int waiting, Duration patience) {
        Limits {
            if (running < 1 || waiting < 0 || patience.isNegative()) {
                throw new IllegalArgumentException("At least one request must run, and waiting must not be negative");
            }
        }

        static Limits ofSmall(HttpSettings settings) {
            return new Limits(settings.maxRunning(), settings.queue(), settings.queueTimeout());
        }

        static Limits ofLarge(HttpSettings settings) {
            return new Limits(settings.maxLargeRunning(), settings.queue(), settings.queueTimeout());
        }
    }

    private final Limits limits;
    private final ExecutorService virtual;
    private final Queue<Job> waiting = new ArrayDeque<>();
    private int running;

    WorkerDispatch(Threads threads, Limits limits) {
        this.limits = limits;
        this.virtual = threads == Threads.VIRTUAL
                ? Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("graphql-", 0).factory())
                : null;
    }

    /**
     * Runs {@code work}, which must not throw, and hands its result to {@code then}; or, if there is no room, runs {@code
     * rejected}. Called on an event loop, where {@code then} and {@code rejected} run too.
     *
     * @return withdraws the work, so that neither it nor the others run, and says whether that was possible: it is while
     *     the work waits
     */
    <T> BooleanSupplier run(Supplier<T> work, Consumer<T> then, Runnable rejected) {
        Context context = Vertx.currentContext();
        Job job = new Job(context, () -> {
            T result = work.get();
            context.runOnContext(nothing -> then.accept(result));
        });
        switch (admit(job)) {
            case RUNNING -> start(job);
            case WAITING ->
                context.owner().setTimer(Math.max(1, limits.patience.toMillis()), fired -> {
                    if (withdraw(job)) {
                        rejected.run();
                    }
                });
            case REJECTED -> rejected.run();
        }
        return () -> withdraw(job);
    }

    private enum Admission {
        RUNNING,
        WAITING,
        REJECTED
    }

    private synchronized Admission admit(Job job) {
        if (running < limits.running) {
            running++;
            return Admission.RUNNING;
        }
        if (waiting.size() < limits.waiting) {
            waiting.add(job);
            return Admission.WAITING;
        }
        return Admission.REJECTED;
    }

    private synchronized boolean withdraw(Job job) {
        return waiting.remove(job);
    }

    /** The next job, which runs in the place of one that ended; null for none. */
    private synchronized Job next() {
        Job next = waiting.poll();
        if (next == null) {
            running--;
        }
        return next;
    }

    private void start(Job job) {
        if (virtual != null) {
            virtual.execute(() -> perform(job));
            return;
        }
        // A context of its own: the operations of one WebSocket run at once, and request contexts are kept by it.
        ((ContextInternal) job.context)
                .duplicate()
                .executeBlocking(
                        () -> {
                            perform(job);
                            return null;
                        },
                        false);
    }

    private void perform(Job job) {
        try {
            job.work.run();
        } catch (OutOfMemoryError error) {
            OutOfMemoryExit.exitIfCausedBy(error);
            throw error;
        } finally {
            Job next = next();
            if (next != null) {
                start(next);
            }
        }
    }

    /** Compared by identity. */
    private static final class Job {
        private final Context context;
        private final Runnable work;

        Job(Context context, Runnable work) {
            this.context = context;
            this.work = work;
        }
    }

    @Override
    public void close() {
        if (virtual != null) {
            virtual.shutdownNow();
        }
    }
}
