package org.claimgraph.ingest;

import org.eclipse.microprofile.graphql.Description;

/** How an import ended. */
@Description("How an import ended.")
public enum ImportStatus {
    @Description("What the import found is in the ledger.")
    PUBLISHED,
    @Description("It was a trial: everything was checked and nothing was kept.")
    DRY_RUN,
    @Description("It was refused, and nothing of it was kept.")
    REFUSED
}
