package org.claimgraph.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Runs a search: names first, then words. */
final class IndexSearch {
    /** How many hits can be paged through. */
    static final int DEPTH = 1000;

    private final IndexSearcher searcher;
    private final SearchRequest request;
    private final SearchWords words;

    private IndexSearch(IndexSearcher searcher, SearchRequest request, SearchWords words) {
        this.searcher = searcher;
        this.request = request;
        this.words = words;
    }

    static SearchResult of(IndexSearcher searcher, SearchRequest request) throws IOException {
        SearchWords words = SearchWords.of(request.text());
        return words.isEmpty() ? SearchResult.EMPTY : new IndexSearch(searcher, request, words).result();
    }

    private SearchResult result() throws IOException {
        List<RankedHit> named =
                words.mayBeName() ? NameRanking.of(searcher, words, request, NameRanking.CANDIDATES) : List.of();
        Query query = SearchQueries.filtered(SearchQueries.words(words), request);
        List<RankedHit> hits = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RankedHit hit : named) {
            seen.add(hit.id());
            hits.add(hit.scored((1 + hit.score()) / 2));
        }
        for (RankedHit hit : WordRanking.of(searcher, query, DEPTH)) {
            if (seen.add(hit.id())) {
                hits.add(hit);
            }
        }
        FacetCounts facets = searcher.search(either(query, named), new FacetCountsManager());
        return new SearchResult(
                hits.subList(0, Math.min(DEPTH, hits.size())), Math.max(facets.total(), seen.size()), facets.counts());
    }

    private static Query either(Query query, List<RankedHit> named) {
        List<BytesRef> ids = named.stream().map(hit -> new BytesRef(hit.id())).toList();
        return new BooleanQuery.Builder()
                .add(query, Occur.SHOULD)
                .add(new TermInSetQuery(IndexFields.ID, ids), Occur.SHOULD)
                .build();
    }
}
