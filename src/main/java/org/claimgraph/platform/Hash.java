package org.claimgraph.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes SHA-256 hashes in hexadecimal. */
public final class Hash {
    private static final int SHORT = 32;

    private Hash() {}

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The first half of the hash of the parts, each kept apart from the next: an id of what they make up. */
    public static String id(Iterable<String> parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(part == null ? "-" : part.length() + ":" + part).append('\n');
        }
        return sha256(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, SHORT);
    }
}
