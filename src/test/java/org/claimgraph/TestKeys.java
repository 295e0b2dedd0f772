package org.claimgraph;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.platform.Hash;

/** The API keys that the service takes in tests, one for each role. */
public final class TestKeys {
    private TestKeys() {}

    /** The key of a role. */
    public static String text(String role) {
        return "test key of the role " + role;
    }

    /** The name of the key of a role. */
    public static String name(String role) {
        return "test-" + role.toLowerCase(Locale.ROOT);
    }

    public static String setting() {
        return Stream.of("READER", "CURATOR", "ADMIN")
                .map(role -> "%s:%s:%s"
                        .formatted(name(role), role, Hash.sha256(text(role).getBytes(StandardCharsets.UTF_8))))
                .collect(Collectors.joining(","));
    }
}
