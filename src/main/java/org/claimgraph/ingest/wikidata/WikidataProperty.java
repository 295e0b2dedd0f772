package org.claimgraph.ingest.wikidata;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a property of Wikidata is mapped.
 *
 * @param target a predicate, a kind of name or a scheme of identifiers; null where it is kept under its own name
 * @param options qualifiers of the claim; empty text for a flag: asOf, period
 */
record WikidataProperty(Action action, String target, Map<String, String> options) {
    /** What becomes of a statement. */
    enum Action {
        CLAIM,
        /** The value is the subject of the claim. */
        INVERSE,
        /** The value is an owner of the item. */
        OWNER,
        /** The item owns the value. */
        OWNED,
        NAME,
        IDENTIFIER,
        KEPT
    }

    static WikidataProperty parse(String[] row) {
        Map<String, String> options = new LinkedHashMap<>();
        if (!row[3].equals("-")) {
            Arrays.stream(row[3].split("\\|"))
                    .map(option -> option.split("=", 2))
                    .forEach(option -> options.put(option[0], option.length == 1 ? "" : option[1]));
        }
        return new WikidataProperty(Action.valueOf(row[1]), row[2], options);
    }

    static WikidataProperty kept() {
        return new WikidataProperty(Action.KEPT, null, Map.of());
    }
}
