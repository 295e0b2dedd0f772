package org.claimgraph.access;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Tells who sends the request. */
@GraphQLApi
public class ViewerApi {
    private final CurrentViewer viewer;

    ViewerApi(CurrentViewer viewer) {
        this.viewer = viewer;
    }

    @Query
    @NonNull
    @Description("The holder of the API key that the request was sent with.")
    public Viewer viewer() {
        return viewer.get();
    }
}
