package org.claimgraph.ingest;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How many things of one kind an import read, and what became of them. */
@Description("How many things of one kind an import read, and what became of them.")
public record ImportCount(
        @NonNull @Description("What was counted: entities, documents or claims.")
        String kind,

        @Description("How many the files hold.") int read,

        @Description("How many are new.") int added,

        @Description("How many were known and stay as they were.")
        int known,

        @Description(
                "How many were changed: entities that got names or identifiers, claims that were retracted and are stated again.")
        int changed,

        @Description("How many were not imported, because something is wrong with them.")
        int rejected,

        @Description("How many claims of the data set were superseded by a corrected one.")
        int superseded,

        @Description("How many claims of the data set were retracted, because it no longer says them.")
        int retracted) {}
