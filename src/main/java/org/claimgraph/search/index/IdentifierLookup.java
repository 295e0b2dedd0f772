package org.claimgraph.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreDoc;

/** Looks up entities by an identifier. */
final class IdentifierLookup {
    private static final int MOST = 20;
    private static final Set<String> FIELDS = Set.of(IndexFields.ENTITY);

    private IdentifierLookup() {}

    static List<String> of(IndexSearcher searcher, List<String> words) throws IOException {
        PhraseQuery query = new PhraseQuery(IndexFields.WORD, words.toArray(String[]::new));
        List<String> keys = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query, MOST).scoreDocs) {
            String key = searcher.storedFields().document(found.doc, FIELDS).get(IndexFields.ENTITY);
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }
}
