package org.claimgraph.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

/** Finds nodes by the words of all their texts, the better sourced ones first among equals. */
final class WordRanking {
    /** The score of the best hit by words, just below that of names. */
    private static final double BEST = 0.5;

    private static final double SOURCE_WEIGHT = 0.1;

    private WordRanking() {}

    static List<RankedHit> of(IndexSearcher searcher, Query query, int most) throws IOException {
        TopDocs found = searcher.search(query, most);
        List<RankedHit> hits = new ArrayList<>();
        double best = 0;
        for (ScoreDoc each : found.scoreDocs) {
            Document stored = searcher.storedFields().document(each.doc);
            long sources = NameRanking.sources(searcher, each.doc);
            double score = each.score * (1 + SOURCE_WEIGHT * Math.log1p(sources));
            best = Math.max(best, score);
            hits.add(new RankedHit(
                    stored.get(IndexFields.ID),
                    stored.get(IndexFields.ENTITY),
                    score,
                    null,
                    List.of(stored.getValues(IndexFields.STORED)),
                    sources));
        }
        double scale = best == 0 ? 0 : BEST / best;
        return hits.stream()
                .map(hit -> hit.scored(hit.score() * scale))
                .sorted(Comparator.comparingDouble(RankedHit::score).reversed().thenComparing(RankedHit::id))
                .toList();
    }
}
