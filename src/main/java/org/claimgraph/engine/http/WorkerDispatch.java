package org.claimgraph.engine.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes work off the event loop, to one kind of threads, and lets only so much run at a time. */
final class WorkerDispatch implements AutoCloseable {
    /** The threads that work can run on. */
    public enum Threads {
        /** The pool of platform threads that Vert.x keeps. */
        WORKER,
        /** A virtual thread for each request. */
        VIRTUAL
    }

    private final Semaphore free;
    private final ExecutorService virtual;

    WorkerDispatch(Threads threads, int atATime) {
        this.free = new Semaphore(atATime);
        this.virtual = threads == Threads.VIRTUAL
                ? Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("graphql-", 0).factory())
                : null;
    }

    /**
     * Runs {@code work}, which must not throw, and hands its result back on the event loop of the caller.
     *
     * @return whether there was room; without, nothing runs
     */
    <T> boolean tryRun(Supplier<T> work, Consumer<T> then) {
        if (!free.tryAcquire()) {
            return false;
        }
        Context context = Vertx.currentContext();
        Runnable task = () -> {
            T result;
            try {
                result = work.get();
            } finally {
                free.release();
            }
            context.runOnContext(nothing -> then.accept(result));
        };
        try {
            start(context, task);
        } catch (RuntimeException rejected) {
            free.release();
            throw rejected;
        }
        return true;
    }

    private void start(Context context, Runnable task) {
        if (virtual != null) {
            virtual.execute(task);
            return;
        }
        context.executeBlocking(
                () -> {
                    task.run();
                    return null;
                },
                false);
    }

    @Override
    public void close() {
        if (virtual != null) {
            virtual.shutdownNow();
        }
    }
}
