package org.claimgraph.attack;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.claimgraph.attack.RawConnection.Response;

/**
 * Ordinary clients, which repeat a request after a second, as {@code Retry-After} says, if it was answered 503 or its
 * connection was closed before a response.
 */
final class Traffic implements AutoCloseable {
    private static final String REQUEST =
            RawConnection.post("{\"query\":\"{ claims(first: 5) { nodes { summary document { title } } } }\"}");
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long RETRY_AFTER = TimeUnit.SECONDS.toNanos(1);
    private static final int ATTEMPTS = 8;

    private final int port;
    private final AtomicInteger successes = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean isOver;
    private volatile String lastFailure = "";

    Traffic(int port, int clients) {
        this.port = port;
        for (int i = 0; i < clients; i++) {
            this.clients.add(Thread.ofVirtual().start(this::run));
        }
    }

    private void run() {
        while (!isOver) {
            if (isAnswered()) {
                successes.incrementAndGet();
            } else {
                failures.incrementAndGet();
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private boolean isAnswered() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (RawConnection connection = new RawConnection(port)) {
                Response response = connection.send(REQUEST).read(Duration.ofSeconds(20));
                if (response.status() == 200 && !response.body().contains("\"errors\"")) {
                    return true;
                }
                lastFailure = response.head() + response.body();
                if (response.status() != 503) {
                    return false;
                }
            } catch (EOFException closed) {
                lastFailure = closed.toString();
            } catch (IOException failure) {
                lastFailure = failure.toString();
                return false;
            }
            LockSupport.parkNanos(RETRY_AFTER);
        }
        return false;
    }

    /** Waits until this many requests were answered, or for the time at most. */
    void awaitSuccesses(int count, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (successes.get() < count && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** Stops the clients. */
    @Override
    public void close() {
        isOver = true;
        for (Thread client : clients) {
            try {
                client.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    int successes() {
        return successes.get();
    }

    double successRate() {
        return (double) successes.get() / Math.max(1, successes.get() + failures.get());
    }

    @Override
    public String toString() {
        return "%d answered, %d failed; the last failure: %s".formatted(successes.get(), failures.get(), lastFailure);
    }
}
