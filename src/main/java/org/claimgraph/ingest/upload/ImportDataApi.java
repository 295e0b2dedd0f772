package org.claimgraph.ingest.upload;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimgraph.access.CurrentViewer;
import org.claimgraph.access.RequiresRole;
import org.claimgraph.access.Role;
import org.claimgraph.ingest.ImportDataInput;
import org.claimgraph.ingest.ImportDataPayload;
import org.claimgraph.ingest.ImportJobs;
import org.claimgraph.ingest.ImportOptions;
import org.claimgraph.ingest.ImportRuns;
import org.claimgraph.platform.input.UserErrors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Imports small files that are sent in a mutation. */
@GraphQLApi
@RegisterForReflection
public class ImportDataApi {
    private final ImportJobs jobs;
    private final ImportRuns runs;
    private final CurrentViewer viewer;

    ImportDataApi(ImportJobs jobs, ImportRuns runs, CurrentViewer viewer) {
        this.jobs = jobs;
        this.runs = runs;
        this.viewer = viewer;
    }

    @Mutation
    @NonNull
    @RequiresRole(Role.CURATOR)
    @Description(
            "Starts the import of a small file, like POST /imports. Follow it with the query importRun or the subscription importProgress. Needs the role curator.")
    public ImportDataPayload importData(@NonNull @Description("The file and how to import it.") ImportDataInput input) {
        UserErrors errors = new UserErrors();
        if (input.dataSet().isBlank()) {
            errors.at("dataSet").badInput("dataSet is empty: name the data set.");
            return new ImportDataPayload(errors.all(), null);
        }
        String id = errors.reading(() -> start(input));
        return errors.isEmpty()
                ? new ImportDataPayload(List.of(), runs.withId(id))
                : new ImportDataPayload(errors.all(), null);
    }

    private String start(ImportDataInput input) {
        UploadFolder folder = UploadFolder.create();
        try {
            Path file = folder.file(input.fileName() == null ? "data" : input.fileName());
            Files.writeString(file, input.content(), StandardCharsets.UTF_8);
            ImportOptions options = new ImportOptions(
                    Boolean.TRUE.equals(input.dryRun()),
                    Boolean.TRUE.equals(input.strict()),
                    Boolean.TRUE.equals(input.allowRetractions()),
                    input.format(),
                    viewer.get().name());
            return jobs.start(folder.source(input.dataSet()), options, folder::delete);
        } catch (IOException failure) {
            folder.delete();
            throw new UncheckedIOException(failure);
        } catch (RuntimeException failure) {
            folder.delete();
            throw failure;
        }
    }
}
