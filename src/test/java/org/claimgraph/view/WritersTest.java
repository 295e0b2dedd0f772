package org.claimgraph.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimgraph.TestClient;
import org.claimgraph.TestDatabase;
import org.claimgraph.act.LedgerLock;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.claim.Ledger;
import org.claimgraph.claim.Rank;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.ingest.BundleImporter;
import org.claimgraph.ingest.bundle.Bundle;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Concurrent writers. */
@QuarkusTest
@Tag("database")
class WritersTest {
    /** Not pg_stat_activity, of which a transaction sees one snapshot only. */
    private static final String WAITING = TestDatabase.isPostgres()
            ? "select count(*) from pg_locks where not granted"
            : "select count(*) from information_schema.sessions where blocker_id is not null";

    @Inject
    BundleImporter importer;

    @Inject
    ClaimReader claims;

    @Inject
    Ledger ledger;

    @Inject
    Database database;

    @Inject
    LedgerLock lock;

    @Inject
    Clock clock;

    /** Two deprecated claims about phases of one share: only after both are ranked NORMAL is there a conflict between them. */
    @Test
    void concurrentWritersOfDifferentFactsSeeEachOthersChanges() throws Exception {
        importer.load(TwoPhases.bundle());
        List<Claim> two =
                claims.about(List.of(TwoPhases.OWNER), null, TemporalFilter.NOW).get(TwoPhases.OWNER);
        assertEquals(2, two.stream().map(Claim::factKey).distinct().count());
        assertEquals(0, conflicts().size());
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> second = QuarkusTransaction.requiringNew().call(() -> {
                ledger.rank(two.getFirst().key(), Rank.NORMAL, null, clock.instant());
                Future<?> begun = other.submit(() -> QuarkusTransaction.requiringNew()
                        .run(() -> ledger.rank(two.getLast().key(), Rank.NORMAL, null, clock.instant())));
                awaitDoneOrWaiting(List.of(begun));
                return begun;
            });
            second.get();
        }
        JsonNode conflicts = conflicts();
        assertEquals(1, conflicts.size());
        assertEquals("SCOPE", conflicts.get(0).get("kind").asText());
    }

    /** As when two instances start on one empty database. */
    @Test
    void dataSetLoadedConcurrentlyIsRecordedOnce() throws Exception {
        Map<String, String> files = Map.of(
                "twice/bundle.json",
                "{\"name\": \"twice\", \"title\": \"Loaded twice\", \"documents\": [\"d.jsonl\"], \"entities\": [], \"claims\": []}",
                "twice/d.jsonl",
                "{\"id\": \"twice-text\", \"language\": \"en\"}\n");
        Bundle bundle = Bundle.read("twice", files::get);
        try (ExecutorService loaders = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> loads = QuarkusTransaction.requiringNew().call(() -> {
                lock.acquire();
                List<Future<Integer>> begun = List.of(
                        loaders.submit(() -> importer.load(bundle)), loaders.submit(() -> importer.load(bundle)));
                awaitDoneOrWaiting(begun);
                return begun;
            });
            for (Future<Integer> load : loads) {
                assertEquals(0, load.get(), "the data set has no claims");
            }
        }
    }

    private void awaitDoneOrWaiting(List<? extends Future<?>> others) {
        while (!others.stream().allMatch(Future::isDone)
                && database.list(Sql.of(WAITING), Row::integer).getFirst() < others.size()) {
            Thread.onSpinWait();
        }
    }

    private static JsonNode conflicts() {
        return TestClient.data("{ conflicts(filter: {apparent: true, entities: [\"entity/" + TwoPhases.OWNER
                        + "\"]}) { nodes { kind reason } } }")
                .at("/conflicts/nodes");
    }
}
