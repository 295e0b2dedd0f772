package org.claimgraph.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.claimgraph.ingest.bundle.Bundle;

/** A random data set, equal for equal seeds: many claims about few companies, with everything that the rules depend on. */
public final class RandomLedger {
    static final int COMPANIES = 4;
    private static final int DOCUMENTS = 6;
    private static final List<String> MODALITIES =
            List.of("ASSERTED", "ASSERTED", "REPORTED", "REPORTED", "PLANNED", "EXPECTED", "ALLEGED", "DENIED");
    private static final List<String> TIMES = List.of(
            "",
            "",
            ", \"validTime\": {\"from\": \"2019-01-01\", \"to\": \"2019-12-31\", \"precision\": \"YEAR\"}",
            ", \"validTime\": {\"from\": \"2019-06-01\", \"to\": \"2019-06-30\", \"precision\": \"MONTH\"}",
            ", \"validTime\": {\"from\": \"2019-06-03\", \"to\": \"2019-06-03\", \"precision\": \"DAY\"}",
            ", \"validTime\": {\"from\": \"2020-01-01\", \"precision\": \"YEAR\"}",
            ", \"validTime\": {\"text\": \"last year\", \"basis\": \"RELATIVE\"}",
            ", \"asOf\": {\"from\": \"2023-01-01\", \"to\": \"2023-12-31\", \"precision\": \"YEAR\"}");
    private final Random random;
    private final String name;

    private RandomLedger(String name, long seed) {
        this.name = name;
        this.random = new Random(seed);
    }

    public static Bundle bundle(String name, long seed, int claims) {
        return new RandomLedger(name, seed).bundle(claims);
    }

    private Bundle bundle(int claims) {
        Map<String, String> files = new HashMap<>();
        files.put(
                name + "/bundle.json",
                "{\"name\": \"%s\", \"title\": \"Made up\", \"documents\": [\"d.jsonl\"], \"entities\": [\"e.jsonl\"], \"claims\": [\"c.jsonl\"]}"
                        .formatted(name));
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < DOCUMENTS; at++) {
            lines.append("{\"id\": \"%s-text-%d\", \"language\": \"en\"}\n".formatted(name, at));
        }
        files.put(name + "/d.jsonl", lines.toString());
        lines.setLength(0);
        for (int at = 0; at < COMPANIES; at++) {
            lines.append(entity("COMPANY", company(at)))
                    .append(entity("PERSON", person(at)))
                    .append(entity("ORGANIZATION", source(at)));
        }
        files.put(name + "/e.jsonl", lines.toString());
        lines.setLength(0);
        for (int at = 0; at < claims; at++) {
            lines.append(claim(at));
        }
        files.put(name + "/c.jsonl", lines.toString());
        return Bundle.read(name, files::get);
    }

    private String company(int at) {
        return name + "-company-" + at;
    }

    private String person(int at) {
        return name + "-person-" + at;
    }

    private String source(int at) {
        return name + "-source-" + at;
    }

    private static String entity(String kind, String id) {
        return "{\"id\": \"%s\", \"kind\": \"%s\", \"names\": [{\"value\": \"%s\", \"language\": \"en\", \"script\": \"Latn\", \"kind\": \"PRIMARY\"}]}\n"
                .formatted(id, kind, id);
    }

    private String claim(int at) {
        int document = random.nextInt(DOCUMENTS);
        String attribution = random.nextInt(3) == 0
                ? "{\"agentText\": \"nobody named\", \"role\": \"PUBLISHER\", \"anonymous\": true}"
                : "{\"agentText\": \"a paper\", \"role\": \"PUBLISHER\"}, {\"agent\": \"%s\", \"role\": \"ORIGINAL\"}"
                        .formatted(source(random.nextInt(COMPANIES)));
        String rank = random.nextInt(12) == 0 ? ", \"rank\": \"DEPRECATED\", \"rankReason\": \"a slip\"" : "";
        return ("{\"document\": \"%s-text-%d\", \"subject\": \"%s\", %s, \"summary\": \"Made up.\", \"modality\": \"%s\","
                        + " \"polarity\": \"%s\", \"attribution\": [%s], \"evidence\": [{\"start\": %d, \"end\": %d}]%s%s}\n")
                .formatted(
                        name,
                        document,
                        company(random.nextInt(COMPANIES)),
                        statement(),
                        one(MODALITIES),
                        random.nextInt(10) == 0 ? "NEGATED" : "AFFIRMED",
                        attribution,
                        at * 10,
                        at * 10 + 5,
                        one(TIMES),
                        rank);
    }

    private String statement() {
        String other = company(random.nextInt(COMPANIES));
        return switch (random.nextInt(10)) {
            case 0 -> statement("invested", money(), "investee", other, "tranche", one(List.of("A", "B")));
            case 1 -> statement("investedTotal", money(), "investee", other, null, null);
            case 2 -> statement("valuation", money(), null, null, null, null);
            case 3 ->
                statement(
                        "chiefExecutive",
                        "{\"entity\": \"" + person(random.nextInt(COMPANIES)) + "\"}",
                        null,
                        null,
                        null,
                        null);
            case 4 -> statement("loss", money(), null, null, "period", one(List.of("2019", "2020")));
            case 5 -> statement("supplies", "{\"entity\": \"" + other + "\"}", null, null, "scope", "compute");
            case 6 -> statement("partner", partner(other), null, null, null, null);
            case 7, 8 ->
                statement("paid", money(), "payee", other, null, null)
                        + (random.nextInt(3) == 0 ? ", \"record\": \"r%d\"".formatted(random.nextInt(30)) : "");
            default ->
                statement("exclusiveSupplier", "{\"entity\": \"" + other + "\"}", null, null, "scope", "compute");
        };
    }

    private static String statement(
            String predicate, String value, String partyKey, String party, String key, String words) {
        String first = party == null ? "" : "{\"key\": \"%s\", \"entity\": \"%s\"}".formatted(partyKey, party);
        String second = key == null ? "" : "{\"key\": \"%s\", \"text\": \"%s\"}".formatted(key, words);
        return "\"predicate\": \"%s\", \"value\": %s, \"qualifiers\": [%s%s%s]"
                .formatted(predicate, value, first, first.isEmpty() || second.isEmpty() ? "" : ", ", second);
    }

    private String partner(String other) {
        return switch (random.nextInt(10)) {
            case 0 -> "{\"none\": \"no partner\"}";
            case 1 -> "{\"unknown\": \"not named\"}";
            default -> "{\"entity\": \"" + other + "\"}";
        };
    }

    private String money() {
        return random.nextInt(8) == 0
                ? "{\"unknown\": \"not given\"}"
                : "{\"money\": {\"amount\": \"%d\", \"currency\": \"%s\", \"bound\": \"%s\"}}"
                        .formatted(
                                90 + random.nextInt(4) * 5,
                                one(List.of("USD", "USD", "USD", "EUR")),
                                one(List.of("EXACT", "EXACT", "ABOUT", "MORE_THAN", "AT_MOST")));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
