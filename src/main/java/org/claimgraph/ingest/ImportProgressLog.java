package org.claimgraph.ingest;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Logs the progress of an import at intervals until it is closed. An import shorter than one interval logs nothing. */
final class ImportProgressLog implements AutoCloseable {
    private final String name;
    private final Consumer<String> log;
    private final long start = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("import-progress").factory());
    private volatile String step = "starting";

    /**
     * Starts the clock.
     *
     * @param name what is imported
     * @param log called on a thread of its own
     */
    ImportProgressLog(String name, Duration interval, Consumer<String> log) {
        this.name = name;
        this.log = log;
        clock.scheduleAtFixedRate(this::report, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Names the step that begins now, as "recording 500 claims". */
    void step(String description) {
        step = description;
    }

    private void report() {
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        log.accept("%s: %s, %d s so far.".formatted(name, step, seconds));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
