package org.claimgraph;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.claimgraph.ingest.bundle.Bundle;
import org.claimgraph.platform.Hash;

/** A small invented data set whose document has a text, for what the bundled data cannot show. */
final class SmallDataSet {
    /** Has characters beyond the basic plane, combining marks and both writing directions. */
    static final String TEXT = "🐶 Acme trả 5 tỷ đồng cho Bravo. 🐶🐶 شركة أكمي 公司";

    static final String PAID = "5 tỷ đồng";
    static final String COMPANY = "公司";

    private SmallDataSet() {}

    /** @param title changes nothing but the hash of the data set */
    static Bundle bundle(String title) {
        Map<String, String> files = new HashMap<>();
        files.put(
                "small/bundle.json",
                "{\"name\": \"small\", \"title\": \"" + title
                        + "\", \"documents\": [\"d.jsonl\"], \"entities\": [\"e.jsonl\"], \"claims\": [\"c.jsonl\"]}");
        files.put(
                "small/d.jsonl",
                "{\"id\": \"small-text\", \"language\": \"vi\", \"contentHash\": \"%s\", \"length\": %d}\n"
                        .formatted(Hash.sha256(utf8()), TEXT.codePointCount(0, TEXT.length())));
        files.put("small/e.jsonl", entity("small-acme", "Acme") + entity("small-bravo", "Bravo"));
        files.put("small/c.jsonl", claims());
        return Bundle.read("small", files::get);
    }

    static byte[] utf8() {
        return TEXT.getBytes(StandardCharsets.UTF_8);
    }

    private static String entity(String id, String name) {
        return "{\"id\": \"%s\", \"kind\": \"COMPANY\", \"names\": [{\"value\": \"Small %s\", \"language\": \"en\", \"script\": \"Latn\", \"kind\": \"PRIMARY\"}]}\n"
                .formatted(id, name);
    }

    private static String claims() {
        return claim("paid", "{\"money\": {\"amount\": \"5000000000\", \"currency\": \"VND\"}}", PAID, "")
                + claim(
                        "partner",
                        "{\"entity\": \"small-bravo\"}",
                        COMPANY,
                        ", \"validTime\": {\"from\": \"2020-01-01\", \"to\": \"2020-12-31\"}")
                + claim(
                        "supplies",
                        "{\"entity\": \"small-bravo\"}",
                        COMPANY,
                        ", \"validTime\": {\"from\": \"2021-01-01\"}")
                + claim("uses", "{\"entity\": \"small-bravo\"}", COMPANY, "");
    }

    private static String claim(String predicate, String value, String words, String more) {
        int start = TEXT.codePointCount(0, TEXT.indexOf(words));
        int end = start + words.codePointCount(0, words.length());
        String payee = predicate.equals("paid") ? "{\"key\": \"payee\", \"entity\": \"small-bravo\"}" : "";
        return ("{\"document\": \"small-text\", \"subject\": \"small-acme\", \"predicate\": \"%s\", \"value\": %s, \"summary\": \"Acme %s.\", \"modality\": \"ASSERTED\","
                        + " \"qualifiers\": [%s], \"attribution\": [{\"agentText\": \"nobody\", \"role\": \"PUBLISHER\"}], \"evidence\": [{\"start\": %d, \"end\": %d}]%s}\n")
                .formatted(predicate, value, predicate, payee, start, end, more);
    }
}
