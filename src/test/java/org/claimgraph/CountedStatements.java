package org.claimgraph;

import java.util.stream.LongStream;
import org.claimgraph.platform.database.Database;

/** Counts SQL statements. */
public final class CountedStatements {
    private static final int RUNS = 3;

    private CountedStatements() {}

    /**
     * The number of statements of a task after a first run of it: the least of several runs, because the service reads the
     * log of changes beside them.
     */
    public static long of(Database database, Runnable task) {
        task.run();
        return LongStream.range(0, RUNS)
                .map(_ -> {
                    long before = database.statements();
                    task.run();
                    return database.statements() - before;
                })
                .min()
                .orElseThrow();
    }
}
