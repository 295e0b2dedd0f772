package org.claimgraph.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.vocabulary.RestrictedPredicates;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.filter.FilterValues;
import org.claimgraph.platform.page.PageInfo;
import org.claimgraph.platform.page.PageRequest;
import org.claimgraph.search.index.RankedHit;
import org.claimgraph.search.index.SearchIndex;
import org.claimgraph.search.index.SearchKind;
import org.claimgraph.search.index.SearchRequest;
import org.claimgraph.search.index.SearchResult;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Serves searches. */
@GraphQLApi
public class SearchApi {
    private static final int LONGEST = 10_000;
    private final SearchIndex index;
    private final SearchNodes nodes;
    private final EntityReader entities;
    private final RestrictedPredicates restricted;

    SearchApi(SearchIndex index, SearchNodes nodes, EntityReader entities, RestrictedPredicates restricted) {
        this.index = index;
        this.nodes = nodes;
        this.entities = entities;
        this.restricted = restricted;
    }

    @Query
    @NonNull
    @Description(
            "Searches names, identifiers, descriptions, summaries, printed values, titles and attached texts, in any language and script, the best hits first. Names are also found by sound, across scripts, and with typing errors; the last word may be incomplete. Words in quotation marks must stand together. The text has no other operators.")
    public SearchConnection search(
            @NonNull @Description("The text to search for, at most 10,000 characters.") String text,
            @Description("Kinds of nodes; null searches every kind.") List<String> kinds,
            @Description("Languages of the texts (BCP 47), zh for all forms of Chinese; null searches every language.")
                    List<String> languages,
            @Description("Returns the first n hits; 20 by default, at most 100.") Integer first,
            @Description("Returns the hits after this cursor.") String after) {
        SearchRequest request = request(text, kinds, languages);
        PageRequest page = PageRequest.of(first, after);
        int start = SearchCursor.next(request, after);
        SearchResult result = index.search(request);
        Map<Integer, RankedHit> shown = new TreeMap<>();
        Map<String, Node> read = new HashMap<>();
        int place = start;
        while (shown.size() <= page.size() && place < result.hits().size()) {
            int end = Math.min(result.hits().size(), place + page.size() + 1 - shown.size());
            read.putAll(nodes.nodes(result.hits().subList(place, end).stream()
                    .map(RankedHit::id)
                    .toList()));
            for (; place < end; place++) {
                if (read.containsKey(result.hits().get(place).id())) {
                    shown.put(place, result.hits().get(place));
                }
            }
        }
        return connection(request, page, shown, read, result);
    }

    private SearchConnection connection(
            SearchRequest request,
            PageRequest page,
            Map<Integer, RankedHit> shown,
            Map<String, Node> read,
            SearchResult result) {
        List<Integer> places = shown.keySet().stream().limit(page.size()).toList();
        List<SearchHit> hits = nodes.shown(places.stream().map(shown::get).toList(), read, request.text());
        List<SearchEdge> edges = new ArrayList<>();
        for (int at = 0; at < hits.size(); at++) {
            edges.add(new SearchEdge(hits.get(at), SearchCursor.of(request, places.get(at))));
        }
        PageInfo info = new PageInfo(
                shown.size() > page.size(),
                page.cursor() != null,
                edges.isEmpty() ? null : edges.getFirst().cursor(),
                edges.isEmpty() ? null : edges.getLast().cursor());
        return new SearchConnection(edges, info, result.total(), new SearchFacets(result.facets()));
    }

    private SearchRequest request(String text, List<String> kinds, List<String> languages) {
        if (text.isBlank()) {
            throw ApiException.badInput("text is empty: give the words to search for.");
        }
        if (text.length() > LONGEST) {
            throw ApiException.badInput(
                    "text has %d characters; at most %d are allowed.".formatted(text.length(), LONGEST));
        }
        return new SearchRequest(
                text,
                kinds == null
                        ? List.of()
                        : FilterValues.of("kinds", kinds).stream()
                                .map(SearchKind::new)
                                .toList(),
                languages == null ? List.of() : FilterValues.of("languages", languages),
                restricted.ofThread().stream().sorted().toList());
    }

    @NonNull
    @Description("The entity, claim or document.")
    public List<@NonNull Node> node(@Source List<SearchHit> hits) {
        return BatchResults.keys(hits, SearchHit::node);
    }

    @Description("The entity itself, or the subject of the claim; null for a document.")
    public List<Entity> entity(@Source List<SearchHit> hits) {
        return entities.forDisplay(BatchResults.keys(hits, SearchHit::entityKey));
    }
}
