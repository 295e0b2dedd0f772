package org.claimgraph.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.claimgraph.platform.Hash;

/** The text of API keys. A key is 256 random bits, so that its plain SHA-256 can be stored. */
final class ApiKeyText {
    private static final String PREFIX = "cgk_";
    private static final String SCHEME = "Bearer ";
    private static final int BYTES = 32;

    private ApiKeyText() {}

    static String random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The key in the value of the header Authorization; null if it is of another scheme or there is none. */
    static String inHeader(String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }

    static String hash(String key) {
        return Hash.sha256(key.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether two hashes are equal, in a time that does not depend on where they differ. */
    static boolean equal(String hash, String other) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
