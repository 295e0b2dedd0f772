package org.claimgraph.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Starts the service. One that cannot start says why in one line; the log level DEBUG shows where. */
@QuarkusMain
public final class Start {
    private Start() {}

    public static void main(String... arguments) {
        Quarkus.run(null, Start::ended, arguments);
    }

    private static void ended(int exitCode, Throwable failure) {
        if (failure != null) {
            // Not before: a logger made first would bring the JDK's log manager with it.
            Logger log = Logger.getLogger(Start.class);
            log.errorf("Claimgraph cannot start: %s", reason(failure));
            log.debug("Claimgraph cannot start", failure);
            System.exit(exitCode == 0 ? 1 : exitCode);
        }
        System.exit(exitCode);
    }

    /** The first explanation that says more than that the start failed; a database's outer one is ours. */
    static String reason(Throwable failure) {
        Throwable deepest = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return cause.getMessage();
            }
            deepest = cause;
        }
        return deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
    }
}
