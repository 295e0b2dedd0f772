package org.claimgraph.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.claimgraph.search.match.SearchSimilarity;

/** Finds entities by their names: looks up candidates in the index, then compares each of their names with the text. */
final class NameRanking {
    /** How many candidates a search compares. */
    static final int CANDIDATES = 250;

    private static final double LEAST = 0.6;
    private static final double WEAK = 0.93;
    private static final double ALIAS = 0.995;
    private static final Set<String> FIELDS =
            Set.of(IndexFields.ID, IndexFields.ENTITY, IndexFields.STORED, IndexFields.KIND);
    private final IndexSearcher searcher;
    private final ParsedNames.Forms searched;

    private NameRanking(IndexSearcher searcher, String text) {
        this.searcher = searcher;
        searched = ParsedNames.parsed(text);
    }

    /**
     * The entities whose names are like the text, the most similar first.
     *
     * @param most how many candidates are compared
     */
    static List<RankedHit> of(IndexSearcher searcher, SearchWords words, SearchRequest request, int most)
            throws IOException {
        TopDocs candidates = searcher.search(SearchQueries.filtered(SearchQueries.names(words), request), most);
        NameRanking ranking = new NameRanking(searcher, words.plain());
        Map<String, RankedHit> best = new HashMap<>();
        for (ScoreDoc candidate : candidates.scoreDocs) {
            RankedHit hit = ranking.hit(candidate.doc);
            if (hit.score() >= LEAST) {
                best.merge(hit.id(), hit, (one, other) -> one.score() >= other.score() ? one : other);
            }
        }
        List<RankedHit> ranked = new ArrayList<>(best.values());
        ranked.sort(Comparator.comparingDouble(RankedHit::score)
                .thenComparingLong(RankedHit::sources)
                .reversed()
                .thenComparing(RankedHit::id));
        return ranked;
    }

    private RankedHit hit(int document) throws IOException {
        Document stored = searcher.storedFields().document(document, FIELDS);
        boolean isPerson = SearchKind.PERSON.name().equals(stored.get(IndexFields.KIND));
        double best = 0;
        IndexedText matched = null;
        for (String each : stored.getValues(IndexFields.STORED)) {
            IndexedText text = IndexedText.read(each);
            if (text.isName()) {
                double similarity = similarity(text, isPerson);
                if (similarity > best) {
                    best = similarity;
                    matched = text;
                }
            }
        }
        return new RankedHit(
                stored.get(IndexFields.ID),
                stored.get(IndexFields.ENTITY),
                best,
                matched == null ? null : MatchedText.of(matched),
                List.of(),
                sources(searcher, document));
    }

    private double similarity(IndexedText text, boolean isPerson) {
        ParsedNames.Forms name = ParsedNames.of(text.value());
        double similarity = isPerson
                ? SearchSimilarity.of(searched.person(), name.person(), true)
                : SearchSimilarity.of(searched.organization(), name.organization(), false);
        return similarity * (text.weak() ? WEAK : text.field() == SearchField.NAME ? 1 : ALIAS);
    }

    static long sources(IndexSearcher searcher, int document) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        NumericDocValues values = leaf.reader().getNumericDocValues(IndexFields.SOURCES);
        return values != null && values.advanceExact(document - leaf.docBase) ? values.longValue() : 0;
    }
}
