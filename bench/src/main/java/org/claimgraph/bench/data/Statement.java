package org.claimgraph.bench.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The content of a generated claim, without its document and sequence. */
record Statement(
        String subject,
        Word word,
        Value value,
        List<Qualifier> qualifiers,
        String printed,
        String summary,
        String modality) {

    /** A predicate, with what tells its questions apart. */
    enum Word {
        PARTY_TO("partyTo", null, "role"),
        DEAL_VALUE("dealValue", null, "phase", "scope"),
        DEAL_STATUS("dealStatus", null, "phase"),
        INVESTED("invested", "investee", "investee", "tranche"),
        OWNERSHIP_SHARE("ownershipShare", "owned", "owned", "phase", "of"),
        VALUATION("valuation", null, "scope"),
        LOSS("loss", null, "period", "scope"),
        PLANS("plans", "toward", "toward", "scope"),
        DEVELOPS("develops", null),
        HOLDS_ROLE("holdsRole", null, "role"),
        PARTNER("partner", null, "scope");

        private final String key;
        private final String object;
        private final List<String> separators;

        Word(String key, String object, String... separators) {
            this.key = key;
            this.object = object;
            this.separators = List.of(separators);
        }

        String key() {
            return key;
        }

        String object() {
            return object;
        }
    }

    /** A value in the columns of the table of claims. */
    record Value(String type, BigDecimal amount, String unit, String text, String language, String entity) {
        static Value money(long amount) {
            return new Value("MONEY", BigDecimal.valueOf(amount), "USD", null, null, null);
        }

        static Value share(int percent) {
            return new Value("SHARE", BigDecimal.valueOf(percent), "EQUITY", null, null, null);
        }

        static Value words(String text) {
            return new Value("TEXT", null, null, text, "en", null);
        }

        static Value entity(String key) {
            return new Value("ENTITY", null, null, null, null, key);
        }

        String bound() {
            return amount == null ? null : "EXACT";
        }
    }

    /** A qualifier with a text or an entity. */
    record Qualifier(String key, String text, String entity) {}

    /** What the statement answers: its subject, predicate and separating qualifiers. */
    List<String> question() {
        List<String> parts = new ArrayList<>(List.of(subject, word.key));
        qualifiers.stream()
                .filter(qualifier -> word.separators.contains(qualifier.key()))
                .forEach(qualifier -> parts.add(qualifier.text() == null ? qualifier.entity() : qualifier.text()));
        return parts;
    }

    /** The key of the other party; null if there is none. */
    String object() {
        if (value.entity() != null) {
            return value.entity();
        }
        return qualifiers.stream()
                .filter(qualifier -> qualifier.key().equals(word.object()) && qualifier.entity() != null)
                .map(Qualifier::entity)
                .findFirst()
                .orElse(null);
    }
}
