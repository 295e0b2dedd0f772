package org.claimgraph.search;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.NodeLoader;
import org.claimgraph.search.analysis.TextWord;
import org.claimgraph.search.index.MatchedText;
import org.claimgraph.search.index.RankedHit;
import org.claimgraph.search.index.SearchField;
import org.claimgraph.search.index.TextMatch;
import org.claimgraph.source.DocumentScan;
import org.claimgraph.source.RecordedDocument;

/** Reads what a search found, and shows where its words stand. */
@ApplicationScoped
class SearchNodes {
    private static final int AROUND = 80;
    private final Map<IdFamily, NodeLoader> loaders = new EnumMap<>(IdFamily.class);
    private final DocumentScan documents;

    SearchNodes(@All List<NodeLoader> loaders, DocumentScan documents) {
        loaders.forEach(loader -> this.loaders.put(loader.family(), loader));
        this.documents = documents;
    }

    /** The nodes by global id, without claims that have been retracted. */
    Map<String, Node> nodes(List<String> ids) {
        Map<IdFamily, Set<String>> keys = new EnumMap<>(IdFamily.class);
        for (String id : ids) {
            IdFamily family = IdFamily.familyOf(id);
            keys.computeIfAbsent(family, _ -> new HashSet<>()).add(family.key(id));
        }
        Map<String, Node> nodes = new HashMap<>();
        keys.forEach((family, each) -> loaders.get(family).withKeys(each).forEach((key, node) -> {
            if (!(node instanceof Claim claim && claim.getRetractedAt() != null)) {
                nodes.put(family.of(key), node);
            }
        }));
        return nodes;
    }

    /** The hits with what matched. */
    List<SearchHit> shown(List<RankedHit> hits, Map<String, Node> read, String text) {
        TextMatch match = TextMatch.of(text);
        Map<String, MatchedText> stored = new HashMap<>();
        hits.forEach(hit -> stored.put(hit.id(), hit.matched(match)));
        List<String> unmatched = hits.stream()
                .map(RankedHit::id)
                .filter(id -> stored.get(id) == null)
                .toList();
        Map<String, MatchedText> passages = passages(unmatched, match);
        List<SearchHit> shown = new ArrayList<>();
        for (RankedHit hit : hits) {
            MatchedText best = stored.get(hit.id()) == null ? passages.get(hit.id()) : stored.get(hit.id());
            MatchedText matched = best == null ? MatchedText.first(hit) : best;
            shown.add(new SearchHit(hit, read.get(hit.id()), matched, ranges(match, matched)));
        }
        return shown;
    }

    private static List<Highlight> ranges(TextMatch match, MatchedText matched) {
        if (matched == null) {
            return List.of();
        }
        String text = matched.text();
        List<Highlight> ranges = new ArrayList<>();
        for (TextWord word : match.in(text)) {
            int start = text.codePointCount(0, word.start());
            int end = start + text.codePointCount(word.start(), word.end());
            if (!ranges.isEmpty() && ranges.getLast().end() >= start) {
                ranges.set(ranges.size() - 1, new Highlight(ranges.getLast().start(), end));
            } else {
                ranges.add(new Highlight(start, end));
            }
        }
        return ranges;
    }

    /** The passages around the first word that matches, of texts that the index does not hold. */
    private Map<String, MatchedText> passages(List<String> ids, TextMatch match) {
        List<String> keys = ids.stream()
                .filter(id -> id.startsWith(IdFamily.DOCUMENT.of("")))
                .map(IdFamily.DOCUMENT::key)
                .toList();
        Map<String, MatchedText> passages = new HashMap<>();
        if (!keys.isEmpty()) {
            for (RecordedDocument document : documents.withKeys(keys)) {
                passages.put(IdFamily.DOCUMENT.of(document.draft().key()), passage(document, match));
            }
        }
        return passages;
    }

    private static MatchedText passage(RecordedDocument document, TextMatch match) {
        String text = document.text() == null ? "" : document.text();
        List<TextWord> words = match.in(text);
        int start = words.isEmpty() ? 0 : Math.max(0, words.getFirst().start() - AROUND);
        int end = words.isEmpty()
                ? Math.min(AROUND, text.length())
                : Math.min(text.length(), words.getFirst().end() + AROUND);
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return new MatchedText(text.substring(start, end), document.draft().language(), SearchField.TEXT);
    }
}
