package org.claimgraph.view.path;

import org.eclipse.microprofile.graphql.Description;

/** An entity in a neighbourhood. */
@Description("An entity in the neighbourhood of another one.")
public final class NeighbourhoodNode {
    private final String key;
    private final int distance;
    private int omitted;

    NeighbourhoodNode(String key, int distance) {
        this.key = key;
        this.distance = distance;
    }

    String key() {
        return key;
    }

    void omit() {
        omitted++;
    }

    @Description("Number of steps from the entity in the center; 0 for the center itself.")
    public int getDistance() {
        return distance;
    }

    @Description(
            "Number of neighbours that were left out because of the limit. Always 0 at the greatest distance, where neighbours are not read.")
    public int getOmittedNeighbours() {
        return omitted;
    }
}
