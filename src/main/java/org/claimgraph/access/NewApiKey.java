package org.claimgraph.access;

/**
 * An API key just made.
 *
 * @param text the key itself, a secret that is not kept
 */
record NewApiKey(ApiKey key, String text) {
    /** The entry for the setting {@code CLAIMGRAPH_API_KEYS}. */
    String settingEntry() {
        return ConfiguredKeys.entry(key.name(), key.role(), key.sha256());
    }
}
