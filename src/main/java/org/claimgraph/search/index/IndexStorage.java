package org.claimgraph.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Opens the search index: in a directory beside the ledger, or in memory. A new one starts as a copy of that of the seed database. */
@ApplicationScoped
class IndexStorage {
    private static final Logger LOG = Logger.getLogger(IndexStorage.class);
    private static final String MEMORY = "memory";
    private final String place;
    private final String seed;

    IndexStorage(
            @ConfigProperty(name = "claimgraph.search.index") String place,
            @ConfigProperty(name = "claimgraph.search.seed") String seed) {
        this.place = place;
        this.seed = seed;
    }

    boolean isInMemory() {
        return place.equals(MEMORY);
    }

    /** The directory of the index, or {@code memory}. */
    String place() {
        return place;
    }

    /** The index in its directory, or in memory where it is to be held there or the directory cannot be used. */
    IndexStore open() throws IOException {
        if (!isInMemory()) {
            try {
                return openOnDisk();
            } catch (LockObtainFailedException _) {
                LOG.infof("Another instance uses the search index in %s: this one holds its own in memory.", place);
            } catch (IOException failure) {
                LOG.infof("The search index cannot be kept in %s and is held in memory: %s", place, failure);
            }
        }
        return seeded(new ByteBuffersDirectory());
    }

    /**
     * The index in its directory. One that cannot be read is deleted.
     *
     * @throws LockObtainFailedException if another instance uses it
     * @throws IOException if the directory cannot be written
     */
    IndexStore openOnDisk() throws IOException {
        Path directory = Path.of(place);
        try {
            return seeded(new NIOFSDirectory(directory));
        } catch (LockObtainFailedException inUse) {
            throw inUse;
        } catch (IOException | IllegalArgumentException broken) {
            Directory emptied = new NIOFSDirectory(directory);
            IndexSeed.clear(emptied);
            LOG.infof("The search index in %s could not be read and is built anew: %s", place, broken);
            return new IndexStore(emptied);
        }
    }

    private IndexStore seeded(Directory directory) throws IOException {
        IndexSeed.copyTo(directory, seed);
        return new IndexStore(directory);
    }
}
