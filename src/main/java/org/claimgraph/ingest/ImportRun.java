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

        @NonNull @Description("The paths of the files, one a line; \"removal\" if the data set was taken out.")
        String sources,

        @NonNull @Description("How far it is, or how it ended.")
        ImportStatus status,

        @Description("Why it was refused; null unless it was.")
        String problem,

        @NonNull @Description("When it began.") Instant startedAt,

        @Description("When it ended; null while it is under way.")
        Instant endedAt,

        @NonNull @Description("What it read and what became of it, by kind.")
        List<@NonNull ImportCount> counts,

        @Ignore long sequence) {}
