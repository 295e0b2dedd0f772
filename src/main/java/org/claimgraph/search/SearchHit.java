package org.claimgraph.search;

import java.util.List;
import org.claimgraph.graph.Node;
import org.claimgraph.search.index.MatchedText;
import org.claimgraph.search.index.RankedHit;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A node that a search found. */
@Description("An entity, a claim or a document that a search found.")
public final class SearchHit {
    private final RankedHit hit;
    private final Node node;
    private final MatchedText matched;
    private final List<Highlight> highlights;

    SearchHit(RankedHit hit, Node node, MatchedText matched, List<Highlight> highlights) {
        this.hit = hit;
        this.node = node;
        this.matched = matched;
        this.highlights = List.copyOf(highlights);
    }

    Node node() {
        return node;
    }

    String entityKey() {
        return hit.entity();
    }

    @NonNull
    @Description("How well the hit matches, from 0 to 1. Similar names score above 0.75, all other hits at most 0.5.")
    public Double getScore() {
        return hit.score();
    }

    @NonNull
    @Description("The text that matched best.")
    public MatchedText getMatched() {
        return matched;
    }

    @NonNull
    @Description(
            "The spans of the matched text that contain the words of the search; empty if only the sound or a part of a word matches.")
    public List<@NonNull Highlight> getHighlights() {
        return highlights;
    }
}
