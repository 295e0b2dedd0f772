package org.claimgraph.access;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which tokens of an identity provider are accepted.
 *
 * @param keys the address or the file of the public keys that sign tokens (JWKS or PEM); null accepts none
 * @param roleClaim where a token names roles; a slash leads into a claim, as in {@code realm_access/roles}
 * @param roles the role for each value of that claim
 */
record TokenSettings(String keys, String issuer, String audience, String roleClaim, Map<String, Role> roles) {
    TokenSettings {
        roles = Map.copyOf(roles);
    }

    /** @throws IllegalArgumentException if a setting is missing or cannot be used; the message names it */
    static TokenSettings of(
            Optional<String> keys,
            Optional<String> issuer,
            Optional<String> audience,
            String roleClaim,
            Optional<String> roles) {
        if (keys.isEmpty()) {
            return new TokenSettings(null, null, null, roleClaim, Map.of());
        }
        return new TokenSettings(
                keys.get(),
                issuer.orElseThrow(() -> missing("CLAIMGRAPH_JWT_ISSUER")),
                audience.orElseThrow(() -> missing("CLAIMGRAPH_JWT_AUDIENCE")),
                roleClaim,
                roles.map(TokenSettings::roles).orElseGet(TokenSettings::ownNames));
    }

    boolean areUsed() {
        return keys != null;
    }

    private static Map<String, Role> ownNames() {
        Map<String, Role> roles = new HashMap<>();
        Arrays.stream(Role.values()).forEach(role -> roles.put(role.word(), role));
        return roles;
    }

    private static Map<String, Role> roles(String setting) {
        Map<String, Role> roles = new HashMap<>();
        for (String entry : setting.split(",")) {
            int end = entry.lastIndexOf('=');
            if (end < 1) {
                throw new IllegalArgumentException(
                        "CLAIMGRAPH_JWT_ROLES: \"%s\" is not value=role, for example editors=curator."
                                .formatted(entry.strip()));
            }
            try {
                roles.put(
                        entry.substring(0, end).strip(),
                        Role.of(entry.substring(end + 1).strip()));
            } catch (IllegalArgumentException unknown) {
                throw new IllegalArgumentException("CLAIMGRAPH_JWT_ROLES: " + unknown.getMessage(), unknown);
            }
        }
        return roles;
    }

    private static IllegalArgumentException missing(String setting) {
        return new IllegalArgumentException(
                "CLAIMGRAPH_JWT_KEYS is set, but %s is not: tokens for others must not be accepted."
                        .formatted(setting));
    }
}
