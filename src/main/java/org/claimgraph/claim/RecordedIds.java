package org.claimgraph.claim;

import java.util.HashMap;
import java.util.Map;

/**
 * The ids of entities that a claim was recorded with, where they stand for another entity now.
 *
 * @param subject null where the claim is about the entity that it was recorded with
 * @param value null where the value is no entity, or the one that was recorded
 * @param qualifiers by their positions
 * @param agents by the positions of the hops
 */
public record RecordedIds(String subject, String value, Map<Integer, String> qualifiers, Map<Integer, String> agents) {
    static final RecordedIds NONE = new RecordedIds(null, null, Map.of(), Map.of());

    static RecordedIds of(String subject, String value) {
        return new RecordedIds(subject, value, new HashMap<>(), new HashMap<>());
    }
}
