package org.claimgraph.changes;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.claimgraph.act.Act;
import org.claimgraph.act.Change;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.Nodes;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageReader;
import org.claimgraph.platform.page.PageRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Serves what changed, in order, and who did it. */
@GraphQLApi
public class ChangeApi {
    private final ChangeReader changes;
    private final Nodes nodes;
    private final PageReader pages;

    ChangeApi(ChangeReader changes, Nodes nodes, PageReader pages) {
        this.changes = changes;
        this.nodes = nodes;
        this.pages = pages;
    }

    @Query
    @NonNull
    @Description(
            "The changes of the graph, in the order of their commits. To follow them, continue after the last cursor; no change is skipped or repeated.")
    public Connection<Change> changes(
            @Description("Filters the list; null returns every change.") ChangeFilter filter,
            @Description("Returns the changes from this moment on; null for all.") Instant since,
            @Description("Returns the changes up to this moment; null for all.") Instant until,
            @Description("Returns the first n elements; 20 by default, at most 100.") Integer first,
            @Description("Returns the elements after this cursor. The cursor of a subscription event works too.")
                    String after,
            @Description("Returns the last n elements, at most 100.") Integer last,
            @Description("Returns the elements before this cursor.") String before) {
        return pages.of(changes.matching(filter, since, until), PageRequest.of(first, after, last, before));
    }

    @Query
    @NonNull
    @Description("The acts that changed the graph, the latest first.")
    public Connection<Act> acts(
            @Description("Returns the acts of this actor; null for all.") String by,
            @Description("Returns the acts from this moment on; null for all.") Instant since,
            @Description("Returns the first n elements; 20 by default, at most 100.") Integer first,
            @Description("Returns the elements after this cursor.") String after,
            @Description("Returns the last n elements, at most 100.") Integer last,
            @Description("Returns the elements before this cursor.") String before) {
        return pages.of(changes.acts(by, since), PageRequest.of(first, after, last, before));
    }

    @NonNull
    @Name("changes")
    @Description("The changes that the act made, in the order of their commits.")
    public List<@NonNull Connection<Change>> changesOf(
            @Source List<Act> acts,
            @Description("Filters the list; null returns every change.") ChangeFilter filter,
            @Description("Returns the first n elements; 20 by default, at most 100.") Integer first,
            @Description("Returns the elements after this cursor.") String after,
            @Description("Returns the last n elements, at most 100.") Integer last,
            @Description("Returns the elements before this cursor.") String before) {
        return pages.ofEach(
                BatchResults.keys(acts, Act::id),
                "c.act_id",
                changes.matching(filter, null, null),
                PageRequest.of(first, after, last, before));
    }

    @NonNull
    @Description("The act that made the change: who did it, when and why.")
    public List<@NonNull Act> act(@Source List<Change> changes) {
        List<String> ids = BatchResults.keys(changes, Change::act);
        return BatchResults.of(ids, this.changes.actsWithIds(new HashSet<>(ids)));
    }

    @Description("The claim, entity, document or conflict that changed, as it is now; null if it cannot be read.")
    public List<Node> node(@Source List<Change> changes) {
        return nodes(changes, Change::key);
    }

    @Description(
            "The claim that supersedes the claim or ceases to, or the entity that the entity was merged into, as it is now; null for other changes.")
    public List<Node> otherNode(@Source List<Change> changes) {
        return nodes(changes, Change::otherKey);
    }

    private List<Node> nodes(List<Change> changes, Function<Change, String> key) {
        List<String> ids = BatchResults.keys(
                changes,
                change -> key.apply(change) == null
                        ? null
                        : IdFamily.valueOf(change.kind().node().name()).of(key.apply(change)));
        Set<String> present = BatchResults.present(ids);
        return BatchResults.of(ids, nodes.withIds(present));
    }
}
