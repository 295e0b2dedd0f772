package org.claimgraph.graph;

import org.claimgraph.engine.execution.ApiException;

/** The ids that clients hold: what it is, a slash, and the key inside the graph. Opaque to clients, readable to us. */
public enum IdFamily {
    ENTITY("entity"),
    DOCUMENT("document"),
    CLAIM("claim"),
    FACT("fact"),
    RELATION("relation"),
    CONFLICT("conflict");

    private static final int LONGEST = 260;
    private final String prefix;

    IdFamily(String family) {
        this.prefix = family + "/";
    }

    /** The id that clients hold of the key. */
    public String of(String key) {
        return prefix + key;
    }

    /** The key of an id of this family; an id of no or another family is the caller's mistake. */
    public String key(String id) {
        if (!id.startsWith(prefix) || id.length() == prefix.length() || id.length() > LONGEST) {
            throw ApiException.badInput(
                    "\"%s\" is not the id of %s: such ids begin with \"%s\" and come from the field id."
                            .formatted(shortened(id), named(), prefix));
        }
        return id.substring(prefix.length());
    }

    /** The family of an id. */
    public static IdFamily familyOf(String id) {
        for (IdFamily family : values()) {
            if (id.startsWith(family.prefix)) {
                return family;
            }
        }
        throw ApiException.badInput(
                "\"%s\" is not an id of this graph: take ids from the field id.".formatted(shortened(id)));
    }

    private String named() {
        return (this == ENTITY ? "an " : "a ") + name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String shortened(String id) {
        return id.length() <= 80 ? id : id.substring(0, 80) + "…";
    }
}
