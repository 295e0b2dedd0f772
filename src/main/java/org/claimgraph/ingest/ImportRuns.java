package org.claimgraph.ingest;

import jakarta.enterprise.context.ApplicationScoped;

/** Reads the imports that are recorded. */
@ApplicationScoped
public class ImportRuns {
    private final ImportRunStore store;

    ImportRuns(ImportRunStore store) {
        this.store = store;
    }

    /** The import with the id; null if there is none. */
    public ImportRun withId(String id) {
        return store.withId(id);
    }
}
