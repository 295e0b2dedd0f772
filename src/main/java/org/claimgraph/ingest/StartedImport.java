package org.claimgraph.ingest;

import java.util.function.Supplier;

/** An import that is listed as running, and is to be executed once. */
public final class StartedImport {
    private final String id;
    private final Supplier<ImportReport> execution;

    StartedImport(String id, Supplier<ImportReport> execution) {
        this.id = id;
        this.execution = execution;
    }

    /** The id of the import. */
    public String id() {
        return id;
    }

    /** Executes it; takes as long as the import. */
    public ImportReport execute() {
        return execution.get();
    }
}
