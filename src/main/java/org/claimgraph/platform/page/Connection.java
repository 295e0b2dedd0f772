package org.claimgraph.platform.page;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of a list, as defined by Relay. The schema names it after the element type, for example {@code
 * CompanyConnection}.
 */
@RegisterForReflection
@Description("A page of a list, as defined by the Relay cursor connections specification.")
public final class Connection<T> {
    private final PageRequest.Part<T> part;
    private final IntSupplier count;

    /** @param totalCount counts the whole list; called only when the query selects the count */
    Connection(PageRequest.Part<T> part, IntSupplier totalCount) {
        this.part = part;
        count = totalCount;
    }

    @NonNull
    @Description("The elements of this page with their cursors.")
    public List<@NonNull Edge<T>> getEdges() {
        return part.edges();
    }

    @NonNull
    @Description("The elements of this page.")
    public List<@NonNull T> getNodes() {
        return part.edges().stream().map(Edge::node).toList();
    }

    @NonNull
    @Description("Whether there are elements before and after this page, and its first and last cursors.")
    public PageInfo getPageInfo() {
        return part.info();
    }

    @NonNull
    @Description("Number of elements in the whole list.")
    public Integer getTotalCount() {
        return count.getAsInt();
    }
}
