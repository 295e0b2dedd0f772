package org.claimgraph.platform.page;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An element of a list with its place in it. Each type of element has its own subclass, which gives the GraphQL name. */
@RegisterForReflection
public abstract class Edge<T> {
    private final T node;
    private final String cursor;

    protected Edge(T node, String cursor) {
        this.node = node;
        this.cursor = cursor;
    }

    @NonNull
    @Description("The element.")
    public T getNode() {
        return node;
    }

    @NonNull
    @Description("The place of the element in the list, for after and before.")
    public String getCursor() {
        return cursor;
    }
}
