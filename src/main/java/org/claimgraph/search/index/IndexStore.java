package org.claimgraph.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;

/** A Lucene index of nodes with the position in the change log that it has reached. Thread-safe; one thread at a time writes. */
final class IndexStore implements Closeable {
    private static final String POSITION = "position";
    private static final String MARK = "mark";
    private static final String VERSION = "version";
    /** Increase it with every change of what is indexed: an index of another version is built anew. */
    private static final String CURRENT_VERSION = "2";

    private static final double BUFFER_MEGABYTES = 16;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    IndexStore(Directory directory) throws IOException {
        this.directory = directory;
        writer = new IndexWriter(
                directory,
                new IndexWriterConfig(new ReadyWords())
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setMergeScheduler(new SerialMergeScheduler())
                        .setCommitOnClose(false));
        searchers = new SearcherManager(writer, null);
    }

    /** All words come from {@link org.claimgraph.search.analysis.WordStream}; texts of one node lie apart, so that no phrase spans two. */
    private static final class ReadyWords extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            throw new IllegalStateException("The words of the field " + field + " are not split.");
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return 100;
        }
    }

    /** What the last commit reached; {@link IndexPosition#NONE} if nothing was built, or by another version. */
    IndexPosition position() {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
        if (entries != null) {
            entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return CURRENT_VERSION.equals(data.get(VERSION))
                ? new IndexPosition(Long.parseLong(data.get(POSITION)), data.get(MARK))
                : IndexPosition.NONE;
    }

    /** Deletes everything. If this is never followed by a commit, the last one stands when the index is opened again. */
    void clear() {
        write(() -> {
            writer.deleteAll();
            writer.setLiveCommitData(List.of());
        });
    }

    void add(Collection<IndexedNode> nodes) {
        write(() -> {
            for (IndexedNode node : nodes) {
                writer.addDocument(NodeDocuments.of(node));
            }
        });
    }

    void replace(Collection<IndexedNode> nodes) {
        write(() -> {
            for (IndexedNode node : nodes) {
                writer.updateDocument(new Term(IndexFields.KEY, node.key()), NodeDocuments.of(node));
            }
        });
    }

    void delete(String key) {
        write(() -> writer.deleteDocuments(new Term(IndexFields.KEY, key)));
    }

    /** Commits everything with the position and shows it to searches. */
    void commit(IndexPosition position) {
        Map<String, String> data =
                Map.of(POSITION, Long.toString(position.sequence()), MARK, position.mark(), VERSION, CURRENT_VERSION);
        write(() -> {
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
            searchers.maybeRefreshBlocking();
        });
    }

    /** Runs a search on the newest commit. */
    <T> T search(SearchFunction<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.apply(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A search that may fail on reading. */
    interface SearchFunction<T> {
        T apply(IndexSearcher searcher) throws IOException;
    }

    private interface Write {
        void run() throws IOException;
    }

    private static void write(Write write) {
        try {
            write.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
