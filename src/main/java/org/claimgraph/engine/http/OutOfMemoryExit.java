package org.claimgraph.engine.http;

import io.vertx.core.Vertx;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/**
 * Ends the process when its heap is exhausted, so that its supervisor starts it again: after such an error no thread can
 * be relied on. The JVM option {@code -XX:+ExitOnOutOfMemoryError} does the same earlier; this also works without it and
 * in the native executable.
 */
public final class OutOfMemoryExit {
    /** As with the JVM option. */
    static final int EXIT_CODE = 3;

    private static final Logger LOG = Logger.getLogger(OutOfMemoryExit.class);
    private static final int LONGEST_CHAIN = 20;

    // Made before memory is short.
    private static final FileOutputStream STANDARD_ERROR = new FileOutputStream(FileDescriptor.err);
    private static final byte[] MESSAGE = ("Claimgraph is out of memory and exits with code " + EXIT_CODE
                    + ". Increase the heap, e.g. -Xmx512m, or lower claimgraph.http.in-flight."
                    + System.lineSeparator())
            .getBytes(StandardCharsets.UTF_8);

    private OutOfMemoryExit() {}

    /** Watches all threads whose errors nobody else handles, and the event loops. */
    static void install(Vertx vertx) {
        UncaughtExceptionHandler previous = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            exitIfCausedBy(failure);
            if (previous != null) {
                previous.uncaughtException(thread, failure);
            } else {
                LOG.errorf(failure, "The thread %s failed", thread.getName());
            }
        });
        vertx.exceptionHandler(failure -> {
            exitIfCausedBy(failure);
            LOG.error("Work on an event loop failed", failure);
        });
    }

    /** Ends the process if the failure or one of its causes is that the heap is exhausted; else returns. */
    public static void exitIfCausedBy(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < LONGEST_CHAIN; depth++) {
            // Not its subclasses: Netty's concerns its own buffers and fails one connection only.
            if (cause.getClass() == OutOfMemoryError.class) {
                exit();
            }
            cause = cause.getCause();
        }
    }

    private static void exit() {
        try {
            STANDARD_ERROR.write(MESSAGE);
        } catch (IOException | OutOfMemoryError unable) {
            // The exit code remains.
        } finally {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}
