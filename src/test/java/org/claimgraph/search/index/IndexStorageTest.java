package org.claimgraph.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index on disk: it is opened again where it stood, and only for its own ledger. */
@QuarkusTest
@Tag("database")
class IndexStorageTest {
    private static final String NO_SEED = "none";

    @Inject
    IndexFollower follower;

    @TempDir
    Path folder;

    private Path place;

    @BeforeEach
    void place() {
        place = folder.resolve("search-index");
    }

    private IndexStorage storage() {
        return new IndexStorage(place.toString(), NO_SEED);
    }

    private void build() throws IOException {
        try (IndexStore built = storage().open()) {
            assertFalse(follower.isOfThisLedger(built));
            follower.rebuild(built, _ -> {}, 1000);
        }
    }

    private static boolean findsMicrosoft(IndexStore index) {
        SearchRequest request = new SearchRequest("微軟", List.of(new SearchKind("COMPANY")), List.of());
        return index.search(searcher -> IndexSearch.of(searcher, request)).hits().stream()
                .anyMatch(hit -> hit.id().equals("entity/microsoft"));
    }

    @Test
    void indexIsOpenedAgainAtItsPositionWithoutBeingBuilt() throws IOException {
        build();
        try (IndexStore opened = storage().open()) {
            assertTrue(follower.isOfThisLedger(opened));
            assertTrue(findsMicrosoft(opened));
        }
    }

    @Test
    void indexBehindTheLedgerCatchesUp() throws IOException {
        build();
        try (IndexStore opened = storage().open()) {
            IndexPosition end = opened.position();
            opened.clear();
            opened.commit(new IndexPosition(end.sequence() - 1, "earlier"));
            while (follower.follow(opened)) {
                // There may be more changes.
            }
            assertTrue(opened.position().sequence() >= end.sequence());
            assertTrue(follower.isOfThisLedger(opened));
        }
    }

    @Test
    void indexOfAnotherLedgerIsNotUsed() throws IOException {
        build();
        try (IndexStore opened = storage().open()) {
            opened.commit(new IndexPosition(opened.position().sequence(), "other"));
            assertFalse(follower.isOfThisLedger(opened));
        }
    }

    @Test
    void interruptedRebuildLeavesTheLastCommit() throws IOException {
        build();
        try (IndexStore opened = storage().open()) {
            opened.clear();
            assertFalse(follower.isOfThisLedger(opened));
        }
        try (IndexStore opened = storage().open()) {
            assertTrue(follower.isOfThisLedger(opened));
            assertTrue(findsMicrosoft(opened));
        }
    }

    @Test
    void brokenIndexIsBuiltAnew() throws IOException {
        build();
        try (var files = Files.list(place)) {
            for (Path file : files.filter(each -> !each.endsWith("write.lock")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        build();
        try (IndexStore opened = storage().open()) {
            assertTrue(findsMicrosoft(opened));
        }
    }

    @Test
    void indexInUseOrWithoutADirectoryIsHeldInMemory() throws IOException {
        build();
        try (IndexStore first = storage().open();
                IndexStore second = storage().open();
                IndexStore third = new IndexStorage("/dev/null/none", NO_SEED).open()) {
            assertTrue(first.position().sequence() > 0);
            assertEquals(IndexPosition.NONE, second.position());
            assertEquals(IndexPosition.NONE, third.position());
        }
    }

    @Test
    void newIndexStartsAsACopyOfTheSeed() throws IOException {
        build();
        Path zip = folder.resolve("seed.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream seed = new ZipOutputStream(file);
                var files = Files.list(place)) {
            for (Path each : files.filter(each -> !each.endsWith("write.lock")).toList()) {
                seed.putNextEntry(new ZipEntry(String.valueOf(each.getFileName())));
                Files.copy(each, seed);
            }
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            for (String target : List.of("memory", folder.resolve("copy").toString())) {
                try (IndexStore opened = new IndexStorage(target, "seed.zip").open()) {
                    assertTrue(follower.isOfThisLedger(opened), target);
                    assertTrue(findsMicrosoft(opened), target);
                }
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
