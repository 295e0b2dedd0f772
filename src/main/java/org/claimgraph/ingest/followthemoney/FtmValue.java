package org.claimgraph.ingest.followthemoney;

/**
 * A value of a property.
 *
 * @param language BCP 47; null where the file does not say
 * @param original the value before cleaning; null where the file does not say
 */
record FtmValue(String text, String language, String original) {
    FtmValue(String text) {
        this(text, null, null);
    }

    String printed() {
        return original == null ? text : original;
    }
}
