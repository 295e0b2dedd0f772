package org.claimgraph.ingest.wikidata;

import java.util.Map;

/** The currency items whose codes are certain. A unit that is none of them is no known currency. */
final class WikidataCurrencies {
    private static final Map<String, String> CODES = Map.of(
            "Q4917", "USD",
            "Q4916", "EUR",
            "Q25224", "GBP",
            "Q8146", "JPY",
            "Q39099", "CNY",
            "Q41044", "RUB",
            "Q25344", "CHF");

    private WikidataCurrencies() {}

    /** The code; null for an item that is no known currency. */
    static String code(String item) {
        return CODES.get(item);
    }
}
