package org.claimgraph.ingest.parse;

import com.fasterxml.jackson.databind.JsonNode;
import org.claimgraph.platform.database.StorableValues;

/** Finds texts in JSON that not every database can store. */
public final class StorableJson {
    private StorableJson() {}

    /** What makes the first such text impossible to store, wherever it stands; null if there is none. */
    public static String problem(JsonNode node) {
        if (node.isTextual()) {
            return StorableValues.problem(node.textValue());
        }
        for (JsonNode member : node) {
            String problem = problem(member);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }
}
