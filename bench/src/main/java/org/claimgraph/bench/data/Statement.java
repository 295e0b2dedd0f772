package org.claimgraph.bench.data;

import java.math.BigDecimal;
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

    /** The parts of a predicate that keys depend on. */
    enum Word {
        PARTY_TO("partyTo", null, false, "role"),
        DEAL_VALUE("dealValue", null, false, "phase", "scope"),
        DEAL_STATUS("dealStatus", null, false, "phase"),
        INVESTED("invested", "investee", false, "investee", "tranche"),
        OWNERSHIP_SHARE("ownershipShare", "owned", false, "owned", "phase", "of"),
        VALUATION("valuation", null, false, "scope"),
        LOSS("loss", null, false, "period", "scope"),
        PLANS("plans", "toward", false, "toward", "scope"),
        DEVELOPS("develops", null, false),
        HOLDS_ROLE("holdsRole", null, false, "role"),
        PARTNER("partner", null, true, "scope");

        private final String key;
        private final String object;
        private final boolean symmetric;
        private final List<String> separators;

        Word(String key, String object, boolean symmetric, String... separators) {
            this.key = key;
            this.object = object;
            this.symmetric = symmetric;
            this.separators = List.of(separators);
        }

        String key() {
            return key;
        }

        String object() {
            return object;
        }

        boolean symmetric() {
            return symmetric;
        }

        List<String> separators() {
            return separators;
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

        String normal() {
            return switch (type) {
                case "MONEY" -> "money " + amount + " null " + unit + " EXACT null";
                case "SHARE" -> "share " + amount + " null EXACT " + unit;
                case "TEXT" -> "text " + language + " " + text;
                default -> "entity " + entity;
            };
        }
    }

    /** A qualifier with a text or an entity. */
    record Qualifier(String key, String text, String entity) {
        String normal() {
            return key + " " + (entity == null ? "text " + text : "entity " + entity);
        }
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
