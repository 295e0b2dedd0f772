package org.claimgraph.platform.page;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * An element of a list with its cursor. The schema names it after the element type, for example {@code CompanyEdge}.
 *
 * @param cursor null where the query does not select it
 */
@RegisterForReflection
@Description("An element of a list with its cursor.")
public record Edge<T>(
        @NonNull @Description("The element.") T node,

        @NonNull @Description("The cursor of the element, for the arguments after and before.")
        String cursor) {}
