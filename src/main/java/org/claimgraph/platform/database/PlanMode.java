package org.claimgraph.platform.database;

/** How the database plans a prepared statement, as PostgreSQL's {@code plan_cache_mode} defines it. */
enum PlanMode {
    /** As the database decides: for the parameters at first, then one plan for all where that seems as good. */
    AUTO,
    /** Once, whatever the parameters are. */
    GENERIC,
    /** At each execution, for its parameters. */
    CUSTOM
}
