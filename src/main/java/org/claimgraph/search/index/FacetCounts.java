package org.claimgraph.search.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts the hits of a search by the values of their facets. */
final class FacetCounts implements Collector {
    static final List<String> FIELDS =
            List.of(IndexFields.KIND, IndexFields.LANGUAGE, IndexFields.PUBLISHER, IndexFields.PREDICATE);

    private final Map<String, Map<String, Integer>> counts = new HashMap<>();
    private int total;

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        SortedSetDocValues[] values = new SortedSetDocValues[FIELDS.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = context.reader().getSortedSetDocValues(FIELDS.get(at));
        }
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {
                // Scores do not matter.
            }

            @Override
            public void collect(int document) throws IOException {
                total++;
                for (int at = 0; at < values.length; at++) {
                    if (values[at] != null && values[at].advanceExact(document)) {
                        count(FIELDS.get(at), values[at]);
                    }
                }
            }
        };
    }

    private void count(String field, SortedSetDocValues values) throws IOException {
        Map<String, Integer> counted = counts.computeIfAbsent(field, _ -> new HashMap<>());
        for (int each = 0; each < values.docValueCount(); each++) {
            counted.merge(values.lookupOrd(values.nextOrd()).utf8ToString(), 1, Integer::sum);
        }
    }

    int total() {
        return total;
    }

    Map<String, Map<String, Integer>> counts() {
        return counts;
    }
}
