package org.claimgraph.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.net.BindException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.claimgraph.platform.command.CommandProgram;
import org.jboss.logging.Logger;

/** Starts the service, or runs the command that the arguments name. If it cannot start, one line says why; the log level DEBUG adds the stack trace. */
@QuarkusMain
public final class ServiceMain {
    private static final long MEGABYTE = 1024 * 1024;

    /**
     * With less heap than this a Java virtual machine cannot complete the start. A native executable needs 8 MB, and its
     * virtual machine says itself when it has less.
     */
    private static final long MIN_HEAP = 40 * MEGABYTE;

    private ServiceMain() {}

    public static void main(String... arguments) {
        String shortage = heapShortage(Runtime.getRuntime().maxMemory());
        if (shortage != null) {
            // Without a logger, which would itself need memory.
            System.err.println(cannotStart(shortage));
            System.exit(1);
        }
        if (CommandProgram.isNamedBy(arguments)) {
            CommandProgram.applySettings(arguments);
            Quarkus.run(CommandProgram.class, ServiceMain::exit, arguments);
        } else {
            Quarkus.run(null, ServiceMain::exit, arguments);
        }
    }

    private static String cannotStart(String reason) {
        return "Claimgraph cannot start: " + reason;
    }

    /** Why a heap of at most this many bytes is too small; null if it is large enough. */
    static String heapShortage(long maxHeap) {
        boolean isNative = System.getProperty("org.graalvm.nativeimage.imagecode") != null;
        return isNative || maxHeap >= MIN_HEAP ? null : heapTooSmall(maxHeap);
    }

    private static String heapTooSmall(long maxHeap) {
        return "not enough memory, the heap is limited to %d MB; increase it, e.g. -Xmx128m, or use a larger container."
                .formatted(maxHeap / MEGABYTE);
    }

    private static void exit(int exitCode, Throwable failure) {
        if (failure != null) {
            // Not a constant: a logger created before Quarkus starts would bring the JDK's log manager with it.
            Logger log = Logger.getLogger(ServiceMain.class);
            log.error(cannotStart(reason(failure)));
            log.debug("Claimgraph cannot start", failure);
            System.exit(exitCode == 0 ? 1 : exitCode);
        }
        System.exit(exitCode);
    }

    /**
     * The explanation of a failure in one sentence: of all its causes, the message that says most about what to do. The
     * outermost message of a database failure is written for operators, otherwise the innermost one says most.
     */
    public static String reason(Throwable failure) {
        Throwable innermost = failure;
        SQLException database = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return heapTooSmall(Runtime.getRuntime().maxMemory());
            }
            if (cause instanceof SQLException outermost && database == null) {
                database = outermost;
            }
            if (cause instanceof BindException) {
                return "%s; set QUARKUS_HTTP_HOST or QUARKUS_HTTP_PORT to another address or port."
                        .formatted(cause.getMessage());
            }
            if (cause instanceof FileSystemException file && database == null) {
                return reason(file, innermost);
            }
            innermost = cause;
        }
        if (database != null) {
            return database.getMessage();
        }
        return innermost.getMessage() == null ? innermost.toString() : innermost.getMessage();
    }

    /** A file system failure names the file only; what the file was needed for, the failure around it may say. */
    private static String reason(FileSystemException failure, Throwable around) {
        boolean isExplained =
                around != failure && String.valueOf(around.getMessage()).contains(String.valueOf(failure.getFile()));
        return isExplained ? around.getMessage() : failure.toString();
    }
}
