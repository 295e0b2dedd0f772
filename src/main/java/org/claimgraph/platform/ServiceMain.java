package org.claimgraph.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.net.BindException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Starts the service. One that cannot start says why in one line; the log level DEBUG shows where. */
@QuarkusMain
public final class ServiceMain {
    private static final long MEGABYTE = 1024 * 1024;

    /**
     * With less heap than this a Java virtual machine does not get to the end of the start. A native executable needs 8 MB
     * and says itself that it has less.
     */
    private static final long LEAST_HEAP = 40 * MEGABYTE;

    private ServiceMain() {}

    public static void main(String... arguments) {
        String tooLittle = tooLittleMemory(Runtime.getRuntime().maxMemory());
        if (tooLittle != null) {
            // Without a logger, which would itself need memory.
            System.err.println(refusal(tooLittle));
            System.exit(1);
        }
        Quarkus.run(null, ServiceMain::ended, arguments);
    }

    static String refusal(String reason) {
        return "Claimgraph cannot start: " + reason;
    }

    /** What is to be said of a heap that may grow to so many bytes; null where it may do. */
    static String tooLittleMemory(long most) {
        boolean isNative = System.getProperty("org.graalvm.nativeimage.imagecode") != null;
        return isNative || most >= LEAST_HEAP ? null : memory(most);
    }

    private static String memory(long most) {
        return "the heap may grow to %d MB, which is too little: allow it more by -Xmx128m or a larger container."
                .formatted(most / MEGABYTE);
    }

    private static void ended(int exitCode, Throwable failure) {
        if (failure != null) {
            // Not before: a logger made first would bring the JDK's log manager with it.
            Logger log = Logger.getLogger(ServiceMain.class);
            log.error(refusal(reason(failure)));
            log.debug("Claimgraph cannot start", failure);
            System.exit(exitCode == 0 ? 1 : exitCode);
        }
        System.exit(exitCode);
    }

    /** The first explanation that says more than that something failed; of a database's failures, the outermost one. */
    public static String reason(Throwable failure) {
        Throwable deepest = failure;
        SQLException database = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return memory(Runtime.getRuntime().maxMemory());
            }
            if (cause instanceof SQLException told && database == null) {
                database = told;
            }
            if (cause instanceof BindException) {
                return "%s; set QUARKUS_HTTP_HOST and QUARKUS_HTTP_PORT to others.".formatted(cause.getMessage());
            }
            if (cause instanceof FileSystemException file && database == null) {
                // It says which file, not what was to be done with it: that, who met it may have said.
                boolean isTold = deepest != file
                        && String.valueOf(deepest.getMessage()).contains(String.valueOf(file.getFile()));
                return isTold ? deepest.getMessage() : file.toString();
            }
            deepest = cause;
        }
        if (database != null) {
            return database.getMessage();
        }
        return deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
    }
}
