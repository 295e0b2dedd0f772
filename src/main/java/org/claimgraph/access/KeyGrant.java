package org.claimgraph.access;

import java.time.Instant;
import java.util.Objects;

/**
 * What an API key allows.
 *
 * @param id identifies the key, for its rate limit
 * @param sha256 the hash of the key, in lower case
 * @param expires null if it does not expire
 * @param revoked null if it is not revoked
 * @param requestsPerMinute null for the default
 */
record KeyGrant(
        String id, String name, Role role, String sha256, Instant expires, Instant revoked, Integer requestsPerMinute) {
    static final int MAX_NAME = 100;

    KeyGrant {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(sha256, "sha256");
    }

    static KeyGrant configured(String name, Role role, String sha256) {
        return new KeyGrant("configured:" + name, name, role, sha256, null, null, null);
    }

    boolean isValidAt(Instant now) {
        return revoked == null && (expires == null || expires.isAfter(now));
    }

    /** Whether a text can be the name of a key: one that fits into the setting. */
    static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= MAX_NAME
                && text.equals(text.strip())
                && text.chars().noneMatch(one -> one == ',' || one == ':' || Character.isISOControl(one));
    }
}
