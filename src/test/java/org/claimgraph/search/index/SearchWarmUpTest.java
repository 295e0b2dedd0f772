package org.claimgraph.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.claimgraph.TestClient;
import org.junit.jupiter.api.Test;

/** An instance searches by itself after the start, before or beside the first request. */
@QuarkusTest
class SearchWarmUpTest {
    @Inject
    SearchIndex index;

    @Test
    void instanceRunsASearchInEachScriptOnce() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (index.warmUpSearches() < 3 && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        TestClient.data("{ search(text: \"Microsoft\") { totalCount } }");
        assertEquals(3, index.warmUpSearches());
    }
}
