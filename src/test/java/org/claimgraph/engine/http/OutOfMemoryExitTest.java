package org.claimgraph.engine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each place in a process of its own, which the error ends. */
class OutOfMemoryExitTest {
    enum Place {
        THREAD,
        EVENT_LOOP,
        WORKER,
        VIRTUAL_WORKER,
        WRAPPED
    }

    @ParameterizedTest
    @EnumSource
    void exhaustedHeapEndsTheProcessWithOneLine(Place place) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OutOfMemoryExitTest.class.getName(),
                        place.name())
                .redirectErrorStream(true)
                .start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(20, TimeUnit.SECONDS);
        assertEquals(OutOfMemoryExit.EXIT_CODE, process.exitValue(), log);
        assertEquals(
                1,
                log.lines()
                        .filter(line -> line.contains("out of memory and exits with code 3"))
                        .count(),
                log);
        assertEquals(0, log.lines().filter(line -> line.startsWith("\tat ")).count(), log);
    }

    public static void main(String... arguments) throws IOException {
        Vertx vertx = Vertx.vertx();
        OutOfMemoryExit.install(vertx);
        switch (Place.valueOf(arguments[0])) {
            case THREAD -> Thread.ofPlatform().start(OutOfMemoryExitTest::exhaustHeap);
            case EVENT_LOOP -> vertx.runOnContext(nothing -> exhaustHeap());
            case WORKER -> dispatch(vertx, WorkerDispatch.Threads.WORKER);
            case VIRTUAL_WORKER -> dispatch(vertx, WorkerDispatch.Threads.VIRTUAL);
            case WRAPPED -> OutOfMemoryExit.exitIfCausedBy(new IllegalStateException(new OutOfMemoryError()));
        }
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(15));
        System.exit(0);
    }

    private static void dispatch(Vertx vertx, WorkerDispatch.Threads threads) {
        var dispatch = new WorkerDispatch(threads, new WorkerDispatch.Limits(1, 0, Duration.ZERO));
        Supplier<Object> work = () -> {
            exhaustHeap();
            return null;
        };
        vertx.runOnContext(nothing -> dispatch.run(work, result -> {}, () -> {}));
    }

    private static void exhaustHeap() {
        long[][] held = new long[1000][];
        for (int i = 0; i < held.length; i++) {
            held[i] = new long[1 << 20];
        }
    }
}
