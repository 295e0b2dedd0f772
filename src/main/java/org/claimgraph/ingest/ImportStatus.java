package org.claimgraph.ingest;

import org.eclipse.microprofile.graphql.Description;

/** How far an import is, or how it ended. */
@Description("How far an import is, or how it ended.")
public enum ImportStatus {
    @Description("It is under way; nothing of it can be read yet.")
    RUNNING,
    @Description("What the import found is in the ledger.")
    PUBLISHED,
    @Description("It was a trial: everything was checked and nothing was kept.")
    DRY_RUN,
    @Description("It was refused, and nothing of it was kept.")
    REFUSED,
    @Description("The process ended before it did, and nothing of it was kept: import again.")
    ABORTED
}
