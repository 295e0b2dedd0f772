package org.claimgraph.view;

import java.util.Map;
import org.claimgraph.ingest.bundle.Bundle;

/** A share of profit in two phases, both claims deprecated. */
final class TwoPhases {
    static final String OWNER = "phases-owner";

    private TwoPhases() {}

    static Bundle bundle() {
        Map<String, String> files = Map.of(
                "phases/bundle.json",
                "{\"name\": \"phases\", \"title\": \"Two phases\", \"documents\": [\"d.jsonl\"], \"entities\": [\"e.jsonl\"], \"claims\": [\"c.jsonl\"]}",
                "phases/d.jsonl",
                "{\"id\": \"phases-text\", \"language\": \"en\"}\n",
                "phases/e.jsonl",
                entity(OWNER) + entity("phases-payer"),
                "phases/c.jsonl",
                claim("first", 75, 0) + claim("second", 49, 10));
        return Bundle.read("phases", files::get);
    }

    private static String entity(String id) {
        return "{\"id\": \"%s\", \"kind\": \"COMPANY\", \"names\": [{\"value\": \"%s\", \"language\": \"en\", \"script\": \"Latn\", \"kind\": \"PRIMARY\"}]}\n"
                .formatted(id, id);
    }

    private static String claim(String phase, int percent, int start) {
        return ("{\"document\": \"phases-text\", \"subject\": \"%s\", \"predicate\": \"profitShare\","
                        + " \"value\": {\"share\": {\"percent\": \"%d\", \"of\": \"PROFIT\"}}, \"summary\": \"A share.\", \"modality\": \"ASSERTED\","
                        + " \"qualifiers\": [{\"key\": \"payer\", \"entity\": \"phases-payer\"}, {\"key\": \"phase\", \"text\": \"%s\"}],"
                        + " \"attribution\": [{\"agentText\": \"nobody\", \"role\": \"PUBLISHER\"}], \"evidence\": [{\"start\": %d, \"end\": %d}],"
                        + " \"rank\": \"DEPRECATED\", \"rankReason\": \"not checked yet\"}\n")
                .formatted(OWNER, percent, phase, start, start + 5);
    }
}
