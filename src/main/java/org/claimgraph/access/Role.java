package org.claimgraph.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;

/** What the holder of an API key may do; each role includes the ones before it. */
@Description("What the holder of an API key may do; each role includes the ones before it.")
public enum Role {
    @Description("Reads, also where reads need a key, and what restricted predicates state.")
    READER,
    @Description("Changes the graph.")
    CURATOR,
    @Description("Manages API keys and removes the content of claims.")
    ADMIN;

    /** Whether this role includes the other one. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** The name in settings and commands. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role with this name, whatever its case.
     *
     * @throws IllegalArgumentException if there is none; the message names the roles
     */
    public static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" is not a role; the roles are %s."
                        .formatted(word, Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", ")))));
    }
}
