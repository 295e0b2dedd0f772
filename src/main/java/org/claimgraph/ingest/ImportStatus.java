package org.claimgraph.ingest;

import org.eclipse.microprofile.graphql.Description;

/** Whether an import runs, or how it ended. */
@Description("Whether an import runs, or how it ended.")
public enum ImportStatus {
    @Description("The import runs; nothing of it can be read yet.")
    RUNNING,
    @Description("The import succeeded; its content is in the ledger.")
    PUBLISHED,
    @Description("A dry run: everything was checked and nothing was kept.")
    DRY_RUN,
    @Description("The import was refused, and nothing of it was kept.")
    REFUSED,
    @Description(
            "The process or its database stopped before the import ended, and nothing of it was kept: import again.")
    ABORTED
}
