package org.claimgraph.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfiguredKeysTest {
    private static final String HASH = ApiKeyText.hash("secret");

    @Test
    void entriesAreRead() {
        List<KeyGrant> keys = ConfiguredKeys.read(" desk:curator:%s , Chief Editor:ADMIN:%s,"
                .formatted(HASH, ApiKeyText.hash("other").toUpperCase()));
        assertEquals(
                List.of("desk", "Chief Editor"),
                keys.stream().map(KeyGrant::name).toList());
        assertEquals(
                List.of(Role.CURATOR, Role.ADMIN),
                keys.stream().map(KeyGrant::role).toList());
        assertEquals(
                List.of(HASH, ApiKeyText.hash("other")),
                keys.stream().map(KeyGrant::sha256).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "desk:curator           | \"desk\" cannot be used: it has 2 parts, not name:role:sha256.",
                "desk:curator:HASH:more | \"desk\" cannot be used: it has 4 parts",
                "desk:editor:HASH       | \"editor\" is not a role; the roles are reader, curator, admin.",
                "desk:curator:short     | its third part is not a SHA-256 of 64 hexadecimal digits.",
                ":curator:HASH          | a name has 1 to 100 characters",
                "a:reader:HASH,a:admin:HASH | \"a\" cannot be used: the name is used twice.",
            })
    void wrongEntryIsNamedWithoutItsHash(String setting, String message) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> ConfiguredKeys.read(setting.replace("HASH", HASH)));
        assertTrue(refusal.getMessage().startsWith("CLAIMGRAPH_API_KEYS: "), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
        assertFalse(refusal.getMessage().contains(HASH), refusal.getMessage());
    }

    @Test
    void keyIsFoundByItsHashOnly() {
        ConfiguredKeys keys = new ConfiguredKeys(Optional.of("desk:curator:" + HASH));
        assertEquals("desk", keys.withHash(HASH).name());
        assertNull(keys.withHash(ApiKeyText.hash("other")));
        assertTrue(keys.hasRole(Role.READER));
        assertTrue(keys.hasRole(Role.CURATOR));
        assertFalse(keys.hasRole(Role.ADMIN));
    }

    @Test
    void printedEntryCanBeUsed() {
        assertEquals(
                Role.ADMIN,
                ConfiguredKeys.read(ConfiguredKeys.entry("a", Role.ADMIN, HASH))
                        .getFirst()
                        .role());
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true", "127.1.2.3, true", "::1, true", "[::1], true", "localhost, true",
        "0.0.0.0, false", "::, false", "192.168.1.5, false", "example.org, false", "127.evil.example, false"
    })
    void localKeyNeedsLoopbackAddress(String host, boolean isLoopback) {
        assertEquals(isLoopback, LocalKey.isLoopback(host));
        LocalKey key = new LocalKey(true, host);
        assertEquals(isLoopback, key.isUsed());
        assertEquals(isLoopback, key.key() != null);
    }
}
