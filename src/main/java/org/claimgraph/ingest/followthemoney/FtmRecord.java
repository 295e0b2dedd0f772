package org.claimgraph.ingest.followthemoney;

import java.util.List;
import java.util.Map;
import org.claimgraph.ingest.FilePlace;

/**
 * An entity of FollowTheMoney as it stands in a file.
 *
 * @param caption the name to show; null where the file does not say
 * @param publishers the data sets that state it
 * @param referents former ids of it
 * @param values the values by property, in the order of the file
 */
record FtmRecord(
        FilePlace place,
        String id,
        String schema,
        String caption,
        List<String> publishers,
        List<String> referents,
        Map<String, List<FtmValue>> values) {
    /** This record with another caption and no names. */
    FtmRecord named(String name) {
        return new FtmRecord(place, id, schema, name, publishers, referents, Map.of());
    }

    List<FtmValue> of(String property) {
        return values.getOrDefault(property, List.of());
    }

    boolean has(String property) {
        return !of(property).isEmpty();
    }

    /** The first value; null without one. */
    String first(String property) {
        return has(property) ? of(property).getFirst().text() : null;
    }
}
