package org.claimgraph.platform.database;

/** How the database plans a prepared statement, as PostgreSQL's {@code plan_cache_mode} defines it. */
enum PlanMode {
    /** As the database decides: for the parameters at first, then one plan for all where that seems as good. */
    AUTO,
    /** The same, for a statement that reads many rows to return few, so that parallel workers may help. */
    PARALLEL,
    /** Once, whatever the parameters are. */
    GENERIC,
    /** At each execution, for its parameters. */
    CUSTOM;

    /** Whether the statement may read so many rows that parallel workers help. */
    boolean mayBeParallel() {
        return this == PARALLEL || this == CUSTOM;
    }
}
