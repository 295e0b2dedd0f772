package org.claimgraph.ingest;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A finding of a recorded import. */
@Description("What an import noticed in a file.")
public record ImportFinding(
        @NonNull @Description("The severity.") Finding.Level level,

        @NonNull @Description("Groups findings of one cause, for example unknown-predicate.")
        String kind,

        @NonNull @Description("The path of the file.") String file,

        @Description("The line, counted from 1; 0 for the whole file.")
        int line,

        @NonNull @Description("What is wrong and what was done about it.")
        String message) {}
