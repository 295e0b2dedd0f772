package org.claimgraph.act;

import org.eclipse.microprofile.graphql.Description;

/** The kinds of acts. */
@Description("The kind of an act.")
public enum ActKind {
    @Description("Files were imported as a data set.")
    IMPORT,
    @Description("A data set was removed.")
    REMOVAL,
    @Description("The bundled data was loaded.")
    BUNDLED_DATA,
    @Description("A curator changed the graph by a mutation.")
    CURATION,
    @Description("The service changed the graph itself, for example in a rebuild of the ledger.")
    MAINTENANCE,
    @Description("Recorded by an earlier version, which did not record acts.")
    BEFORE
}
