package org.claimgraph.ingest;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import java.util.List;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.engine.smallrye.EventMulti;
import org.claimgraph.platform.BatchResults;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Tells what imports did. */
@GraphQLApi
@RegisterForReflection(targets = ImportCount.class)
public class ImportApi {
    private static final int DEFAULT = 20;
    private static final int MOST = 100;
    private final ImportRunStore runs;
    private final ImportSignals signals;
    private final Vertx vertx;

    ImportApi(ImportRunStore runs, ImportSignals signals, Vertx vertx) {
        this.runs = runs;
        this.signals = signals;
        this.vertx = vertx;
    }

    @Subscription
    @NonNull
    @Description("The state of the import: at once, then after each progress, until the import has ended.")
    public Multi<ImportRun> importProgress(@Id @NonNull @Description("The id of an import.") String id) {
        if (runs.withId(id) == null) {
            throw new ApiException(ErrorCode.NOT_FOUND, "There is no import with the id \"%s\".".formatted(id));
        }
        return EventMulti.of(new ImportStream(id, runs, signals, vertx));
    }

    @Query
    @Description("The import with this id; null if there is none.")
    public ImportRun importRun(@Id @NonNull @Description("The id of an import.") String id) {
        return runs.withId(id);
    }

    @Query
    @NonNull
    @Description("The imports, the latest first.")
    public List<@NonNull ImportRun> importRuns(
            @Description("Returns the first n imports; 20 by default, at most 100.") Integer first) {
        int limit = first == null ? DEFAULT : first;
        if (limit < 1 || limit > MOST) {
            throw ApiException.badInput("first is %d: give 1 to %d.".formatted(limit, MOST));
        }
        return runs.latest(limit);
    }

    @NonNull
    @Description("What the import noticed, in the order of the files; at most 1000 of each kind are kept.")
    public List<@NonNull List<@NonNull ImportFinding>> findings(@Source List<ImportRun> imports) {
        List<String> ids = BatchResults.keys(imports, ImportRun::id);
        return BatchResults.of(ids, runs.findings(ids), List.of());
    }
}
