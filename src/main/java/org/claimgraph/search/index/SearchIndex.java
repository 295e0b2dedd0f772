package org.claimgraph.search.index;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.claimgraph.act.ChangeFollower;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.Deadline;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.graph.EntityKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The search index of this instance. A thread of its own builds it after the start and follows the changes of the graph.
 */
@ApplicationScoped
public class SearchIndex {
    private static final Logger LOG = Logger.getLogger(SearchIndex.class);
    private static final int WAIT_SECONDS = 10;
    private static final int LOGGED_NODES = 100_000;
    /** How many candidates are compared for each name of an example, of which there can be many. */
    private static final int COMPARED = 100;

    private static final int RETRY_MILLIS = 5000;
    /** After the import of the data at the start. */
    private static final int AFTER_IMPORT = 5000;

    private final IndexStorage storage;
    private final IndexFollower follower;
    private final boolean enabled;
    private final ChangeFollower changes;
    private final Semaphore changed = new Semaphore(0);
    private final CountDownLatch built = new CountDownLatch(1);
    private final SearchWarmUp warmUp = new SearchWarmUp();
    private volatile IndexStore store;
    private volatile boolean stopping;
    private volatile Thread thread;

    SearchIndex(
            IndexStorage storage,
            IndexFollower follower,
            ChangeFollower changes,
            @ConfigProperty(name = "claimgraph.search.enabled", defaultValue = "true") boolean enabled) {
        this.storage = storage;
        this.follower = follower;
        this.enabled = enabled;
        this.changes = changes;
    }

    void start(@Observes @Priority(AFTER_IMPORT) StartupEvent event) {
        if (!enabled) {
            return;
        }
        changes.onChange(changed::release);
        thread = Thread.ofPlatform().daemon().name("search-index").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        changed.release();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(WAIT_SECONDS));
        }
    }

    private void run() {
        try (IndexStore opened = storage.open()) {
            keep(opened);
        } catch (IOException failure) {
            LOG.error("The search index could not be opened or closed", failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(IndexStore opened) throws InterruptedException {
        String failed = null;
        while (!stopping) {
            try {
                if (store == null && !follower.isOfThisLedger(opened)) {
                    follower.rebuild(opened, SearchIndex::logProgress, LOGGED_NODES);
                }
                boolean isFirst = store == null;
                store = opened;
                built.countDown();
                if (isFirst) {
                    warmUp.run(opened);
                }
                while (follower.follow(opened) && !stopping) {
                    LOG.debugf(
                            "The search index has reached change %d.",
                            opened.position().sequence());
                }
                changed.acquire();
                changed.drainPermits();
                failed = null;
            } catch (RuntimeException failure) {
                if (!stopping) {
                    failed = noted(failure, failed);
                }
                changed.tryAcquire(RETRY_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    /** How many searches the instance has run by itself after the start. */
    int warmUpSearches() {
        return warmUp.searches();
    }

    private static void logProgress(long nodes) {
        LOG.infof("The search index is being built: %d nodes so far.", nodes);
    }

    /** Logs what keeps the index from following, once for each message; returns the message. Searches use the index as it is. */
    private static String noted(RuntimeException failure, String before) {
        boolean isUnavailable = failure instanceof ApiException api && api.code() == ErrorCode.UNAVAILABLE;
        String message = String.valueOf(failure.getMessage());
        if (isUnavailable || message.equals(before)) {
            // The database logs by itself that it is unavailable.
            LOG.debug("The search index does not follow the changes now", failure);
        } else {
            LOG.error(
                    "The search index cannot follow the changes now; it tries again every few seconds, and searches find the earlier state",
                    failure);
        }
        return message;
    }

    /**
     * Runs a search.
     *
     * @throws ApiException UNAVAILABLE while the index is being built
     */
    public SearchResult search(SearchRequest request) {
        return searched(searcher -> IndexSearch.of(searcher, request));
    }

    /**
     * The keys of the entities whose names or identifiers are like these, to be compared further; the most similar first.
     *
     * @param kind null for every kind
     * @param limit how many for each text
     */
    public Set<String> candidates(Collection<String> texts, EntityKind kind, int limit) {
        List<SearchKind> kinds = kind == null ? SearchKind.entities().toList() : List.of(SearchKind.of(kind));
        Set<String> keys = new LinkedHashSet<>();
        for (String text : texts) {
            SearchWords words = SearchWords.of(text);
            if (!words.isEmpty() && words.mayBeName()) {
                SearchRequest request = new SearchRequest(text, kinds, List.of());
                List<RankedHit> named = searched(searcher -> NameRanking.of(searcher, words, request, COMPARED));
                named.stream().limit(limit).map(RankedHit::entity).forEach(keys::add);
            }
        }
        return keys;
    }

    /** The keys of entities with these identifiers, and perhaps of others whose identifiers have the same words. */
    public Set<String> identified(Collection<String> identifiers) {
        Set<String> keys = new LinkedHashSet<>();
        for (String identifier : identifiers) {
            List<String> words = NodeDocuments.words(identifier);
            if (!words.isEmpty()) {
                keys.addAll(searched(searcher -> IdentifierLookup.of(searcher, words)));
            }
        }
        return keys;
    }

    private <T> T searched(IndexStore.SearchFunction<T> search) {
        Deadline.checkCurrent();
        try {
            if (!built.await(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new ApiException(
                        ErrorCode.UNAVAILABLE, "The search index is being built: try again in a few seconds.");
            }
            return store.search(search);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ApiException(ErrorCode.UNAVAILABLE, "The search was interrupted: try again.");
        }
    }
}
