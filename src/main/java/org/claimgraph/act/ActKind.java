package org.claimgraph.act;

import org.eclipse.microprofile.graphql.Description;

/** The kinds of acts. */
@Description("The kind of an act.")
public enum ActKind {
    @Description("Files were imported as a data set.")
    IMPORT,
    @Description("A data set was taken out.")
    REMOVAL,
    @Description("The bundled data was loaded.")
    BUNDLED_DATA,
    @Description("Somebody corrected the graph by a mutation.")
    CURATION,
    @Description("The service did it by itself, for example when it rebuilt the ledger.")
    MAINTENANCE,
    @Description("Everything that was recorded before acts were kept.")
    BEFORE
}
