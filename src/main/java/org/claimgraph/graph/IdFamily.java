package org.claimgraph.graph;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.claimgraph.engine.execution.ApiException;

/**
 * The node types in global ids. An id consists of the family, a slash and the key in the database; clients must treat it as
 * opaque.
 */
public enum IdFamily {
    ENTITY("entity"),
    DOCUMENT("document"),
    CLAIM("claim"),
    FACT("fact"),
    RELATION("relation"),
    CONFLICT("conflict");

    private static final int MAX_LENGTH = 260;
    private static final int SHOWN_LENGTH = 80;
    private final String prefix;

    IdFamily(String family) {
        this.prefix = family + "/";
    }

    /** The global id of a key. */
    public String of(String key) {
        return prefix + key;
    }

    /**
     * The key of an id of this family.
     *
     * @throws ApiException if it is not an id of this family
     */
    public String key(String id) {
        if (!has(id)) {
            throw ApiException.badInput(
                    "\"%s\" is not the id of %s: such ids begin with \"%s\"; use the value of its field id."
                            .formatted(shortened(id), named(), prefix));
        }
        return id.substring(prefix.length());
    }

    private boolean has(String id) {
        return id.startsWith(prefix) && id.length() > prefix.length() && id.length() <= MAX_LENGTH;
    }

    /** The family of an id; empty if it is not an id of any family. */
    static Optional<IdFamily> ifAny(String id) {
        return Arrays.stream(values()).filter(family -> family.has(id)).findFirst();
    }

    /**
     * The family that an id begins with.
     *
     * @throws ApiException if it does not begin with a family
     */
    public static IdFamily familyOf(String id) {
        return Arrays.stream(values())
                .filter(family -> id.startsWith(family.prefix))
                .findFirst()
                .orElseThrow(() -> ApiException.badInput(
                        "\"%s\" is not an id of this service: use the value of a field id.".formatted(shortened(id))));
    }

    private String named() {
        return (this == ENTITY ? "an " : "a ") + name().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String id) {
        return id.length() <= SHOWN_LENGTH ? id : id.substring(0, SHOWN_LENGTH) + "…";
    }
}
