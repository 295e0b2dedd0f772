package org.claimgraph.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The API keys of the setting {@code CLAIMGRAPH_API_KEYS}: {@code name:role:sha256}, separated by commas. */
@ApplicationScoped
class ConfiguredKeys {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private final List<KeyGrant> keys;

    ConfiguredKeys(@ConfigProperty(name = "claimgraph.api-keys") Optional<String> setting) {
        this.keys = read(setting.orElse(""));
    }

    /** Ends the start if the setting cannot be read. */
    void check(@Observes StartupEvent event) {
        keys.size();
    }

    /** The grant of the key with this hash; null if the setting does not name it. */
    KeyGrant withHash(String hash) {
        KeyGrant found = null;
        for (KeyGrant key : keys) {
            if (ApiKeyText.equal(key.sha256(), hash)) {
                found = key;
            }
        }
        return found;
    }

    /** Whether there is a key that has or includes the role. */
    boolean hasRole(Role role) {
        return keys.stream().anyMatch(key -> key.role().includes(role));
    }

    /** The entry of the setting for a key. */
    static String entry(String name, Role role, String sha256) {
        return "%s:%s:%s".formatted(name, role.word(), sha256);
    }

    /** @throws IllegalArgumentException if an entry cannot be used; the message does not show its hash */
    static List<KeyGrant> read(String setting) {
        List<KeyGrant> keys = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String entry : setting.split(",")) {
            if (!entry.isBlank()) {
                KeyGrant key = grant(entry.strip());
                if (!names.add(key.name())) {
                    throw wrong(key.name(), "the name is used twice");
                }
                keys.add(key);
            }
        }
        return List.copyOf(keys);
    }

    private static KeyGrant grant(String entry) {
        String[] parts = entry.split(":", -1);
        String name = parts[0].strip();
        if (parts.length != 3) {
            throw wrong(name, "it has %d parts, not name:role:sha256".formatted(parts.length));
        }
        if (!KeyGrant.isName(name)) {
            throw wrong(name, "a name has 1 to %d characters, no commas and no colons".formatted(KeyGrant.MAX_NAME));
        }
        String hash = parts[2].strip().toLowerCase(Locale.ROOT);
        if (!HASH.matcher(hash).matches()) {
            throw wrong(name, "its third part is not a SHA-256 of 64 hexadecimal digits");
        }
        try {
            return KeyGrant.configured(name, Role.of(parts[1].strip()), hash);
        } catch (IllegalArgumentException unknown) {
            throw wrong(name, unknown.getMessage());
        }
    }

    private static IllegalArgumentException wrong(String name, String problem) {
        return new IllegalArgumentException("CLAIMGRAPH_API_KEYS: the entry \"%s\" cannot be used: %s."
                .formatted(
                        name.length() > KeyGrant.MAX_NAME ? name.substring(0, KeyGrant.MAX_NAME) + "…" : name,
                        problem.endsWith(".") ? problem.substring(0, problem.length() - 1) : problem));
    }
}
