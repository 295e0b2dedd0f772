package org.claimgraph.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.claimgraph.graph.IdFamily;

/** The names of things in linked data: URNs of their global ids. */
final class LinkedDataId {
    private static final String PREFIX = "urn:claimgraph:";
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:";

    /** As Turtle and N-Triples limit the tags of languages. */
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");

    private LinkedDataId() {}

    static String of(IdFamily family, String key) {
        StringBuilder urn = new StringBuilder(PREFIX);
        for (byte one : family.of(key).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xFF);
            if (UNRESERVED.indexOf(c) >= 0) {
                urn.append(c);
            } else {
                urn.append("%%%02X".formatted((int) c));
            }
        }
        return urn.toString();
    }

    /** The address as a valid absolute URI; null if it is none. */
    static String url(String address) {
        try {
            URI uri = address == null ? null : new URI(address);
            return uri == null || !uri.isAbsolute() ? null : uri.toASCIIString();
        } catch (URISyntaxException _) {
            return null;
        }
    }

    static boolean isLanguage(String tag) {
        return LANGUAGE.matcher(tag).matches();
    }
}
