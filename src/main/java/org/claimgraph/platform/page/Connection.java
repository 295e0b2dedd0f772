package org.claimgraph.platform.page;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of a list, as Relay has it. Each type of element has its own subclass, which gives the GraphQL name. */
@RegisterForReflection
public abstract class Connection<T, E extends Edge<T>> {
    private final PageRequest.Part<E> part;
    private final IntSupplier count;

    /** @param totalCount counts when it is asked, which few do */
    protected Connection(PageRequest.Part<E> part, IntSupplier totalCount) {
        this.part = part;
        count = totalCount;
    }

    @NonNull
    @Description("The elements of this page with their places.")
    public List<@NonNull E> getEdges() {
        return part.edges();
    }

    @NonNull
    @Description("The elements of this page.")
    public List<@NonNull T> getNodes() {
        List<T> nodes = new ArrayList<>(part.edges().size());
        part.edges().forEach(edge -> nodes.add(edge.getNode()));
        return nodes;
    }

    @NonNull
    @Description("Where this page lies in the list.")
    public PageInfo getPageInfo() {
        return part.info();
    }

    @NonNull
    @Description("How many elements the whole list has.")
    public Integer getTotalCount() {
        return count.getAsInt();
    }
}
