package org.claimgraph.search.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.claimgraph.search.analysis.NameForm;
import org.claimgraph.search.analysis.NameParser;
import org.claimgraph.search.analysis.SoundKeys;
import org.claimgraph.search.analysis.Stems;

/** Builds the queries of a search from its words. */
final class SearchQueries {
    private static final int MOST_EXPANSIONS = 50;
    private static final int FUZZY_PREFIX = 1;
    private static final int SHORTEST_FUZZY = 4;
    private static final int SHORTEST_TWICE_FUZZY = 8;

    private SearchQueries() {}

    /** The nodes with all words, or words like them, and with the phrases; the last word may be incomplete. */
    static Query words(SearchWords words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<String> each = words.words();
        for (int at = 0; at < each.size(); at++) {
            all.add(word(each.get(at), at == each.size() - 1), Occur.MUST);
        }
        words.phrases().forEach(phrase -> all.add(phrase(phrase), Occur.MUST));
        return all.build();
    }

    private static Query phrase(List<String> words) {
        return new PhraseQuery(IndexFields.WORD, words.toArray(String[]::new));
    }

    private static Query word(String word, boolean isLast) {
        Stream.Builder<Query> alternatives = Stream.builder();
        alternatives.add(new BoostQuery(term(IndexFields.WORD, word), 2));
        Stems.of(List.of(word)).forEach(stem -> alternatives.add(term(IndexFields.STEM, stem)));
        if (isLast) {
            alternatives.add(
                    new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(IndexFields.WORD, word))), 0.7f));
        }
        if (word.length() >= SHORTEST_FUZZY) {
            alternatives.add(new BoostQuery(fuzzy(IndexFields.WORD, word), 0.5f));
        }
        return new DisjunctionMaxQuery(alternatives.build().toList(), 0.1f);
    }

    private static Query term(String field, String term) {
        return new TermQuery(new Term(field, term));
    }

    private static Query fuzzy(String field, String word) {
        int edits = word.length() >= SHORTEST_TWICE_FUZZY ? 2 : 1;
        return new FuzzyQuery(new Term(field, word), edits, FUZZY_PREFIX, MOST_EXPANSIONS, true);
    }

    /** Entities whose names may be like the text, by spelling or sound; they are to be compared. */
    static Query names(SearchWords words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        NameForm form = NameParser.organization(words.plain());
        NameForm person = NameParser.person(words.plain());
        for (String whole : new LinkedHashSet<>(List.of(form.folded().replace(" ", ""), form.joined()))) {
            any.add(new BoostQuery(term(IndexFields.WHOLE, NodeDocuments.cut(whole)), 8), Occur.SHOULD);
            any.add(
                    new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(IndexFields.WHOLE, whole))), 4),
                    Occur.SHOULD);
            if (whole.length() >= SHORTEST_FUZZY && whole.length() < 100) {
                any.add(new BoostQuery(fuzzy(IndexFields.WHOLE, whole), 4), Occur.SHOULD);
            }
        }
        form.tokens().stream().limit(SearchWords.MOST).forEach(token -> {
            any.add(new BoostQuery(term(IndexFields.NAME_WORD, NodeDocuments.cut(token.text())), 2), Occur.SHOULD);
            if (token.text().length() >= SHORTEST_FUZZY && token.text().length() < 50) {
                any.add(fuzzy(IndexFields.NAME_WORD, token.text()), Occur.SHOULD);
            }
        });
        Stream.concat(SoundKeys.of(form).stream(), SoundKeys.of(person).stream())
                .distinct()
                .limit(4L * SearchWords.MOST)
                .forEach(key -> any.add(term(IndexFields.SOUND, NodeDocuments.cut(key)), Occur.SHOULD));
        BooleanQuery.Builder required = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
        words.phrases().forEach(phrase -> required.add(phrase(phrase), Occur.FILTER));
        return required.build();
    }

    /** The query, limited to kinds, languages and what may be shown. */
    static Query filtered(Query query, SearchRequest request) {
        BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
        if (!request.kinds().isEmpty()) {
            filtered.add(any(request.kinds().stream().map(kind -> term(IndexFields.KIND, kind.name()))), Occur.FILTER);
        }
        if (!request.languages().isEmpty()) {
            filtered.add(any(request.languages().stream().flatMap(SearchQueries::language)), Occur.FILTER);
        }
        if (!request.hidden().isEmpty()) {
            List<BytesRef> predicates =
                    request.hidden().stream().map(BytesRef::new).toList();
            filtered.add(new TermInSetQuery(IndexFields.PREDICATE, predicates), Occur.MUST_NOT);
        }
        return filtered.build();
    }

    /** A language with its scripts and regions: zh matches zh-Hans. */
    private static Stream<Query> language(String language) {
        return Stream.of(
                term(IndexFields.LANGUAGE, language), new PrefixQuery(new Term(IndexFields.LANGUAGE, language + "-")));
    }

    private static Query any(Stream<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
