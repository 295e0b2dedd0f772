package org.claimgraph.ingest;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The entities, documents or claims that an import read, counted by their outcome. */
@Description("The entities, documents or claims that an import read, counted by their outcome.")
public record ImportCount(
        @NonNull @Description("What is counted: entities, documents or claims.")
        String kind,

        @Description("Number in the files.") int read,

        @Description("Number of new ones, which the import added.")
        int added,

        @Description("Number of known ones that stay as they were.")
        int known,

        @Description(
                "Number of known ones that the import changed: entities that got names or identifiers, retracted claims that are stated again, and claims with another rank.")
        int changed,

        @Description("Number that was not imported, because of an error.")
        int rejected,

        @Description("Number of claims that a corrected claim supersedes.")
        int superseded,

        @Description(
                "Number of claims that were retracted, and of entities that lost names, identifiers or their description, because the data set no longer contains them.")
        int retracted) {}
