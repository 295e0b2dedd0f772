package org.claimgraph.ingest;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** An import as recorded. */
@Description("An import of files as one data set, and what it did.")
public record ImportRun(
        @Id @NonNull @Description("The id of the import.") String id,

        @NonNull @Description("The name of the data set.") String dataSet,

        @NonNull @Description("The paths of the files, one per line; \"removal\" if the data set was removed.")
        String sources,

        @NonNull @Description("Whether the import runs, or how it ended.")
        ImportStatus status,

        @Description("Why the import was refused; null if it was not.")
        String problem,

        @NonNull @Description("When the import began.") Instant startedAt,

        @Description("When the import ended; null while it runs.")
        Instant endedAt,

        @NonNull @Description("The entities, documents and claims that the import read, counted by outcome.")
        List<@NonNull ImportCount> counts,

        @NonNull
        @Description(
                "What the import would do to facts, counted by the state that it would give them; empty if it was no dry run.")
        List<@NonNull ImportEffect> effects,

        @Ignore long sequence) {}
