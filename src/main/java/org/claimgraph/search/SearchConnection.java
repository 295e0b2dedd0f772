package org.claimgraph.search;

import java.util.List;
import org.claimgraph.platform.page.PageInfo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of the hits of a search. */
@Description(
        "A page of the hits of a search, the best first, as defined by the Relay cursor connections specification.")
public record SearchConnection(
        @NonNull @Description("The hits of this page with their cursors.")
        List<@NonNull SearchEdge> edges,

        @NonNull @Description("Whether there are hits before and after this page, and its first and last cursors.")
        PageInfo pageInfo,

        @Description("Number of hits. The first 1000 can be paged through.")
        int totalCount,

        @NonNull @Description("All hits, counted by kind, language, publisher and predicate.")
        SearchFacets facets) {
    public SearchConnection {
        edges = List.copyOf(edges);
    }

    @NonNull
    @Description("The hits of this page.")
    public List<@NonNull SearchHit> getNodes() {
        return edges.stream().map(SearchEdge::node).toList();
    }
}
