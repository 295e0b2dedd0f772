package org.claimgraph.access;

import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.jboss.logging.Logger;

/**
 * Who sends a request. Immutable, and usable on every thread.
 *
 * @param name the name of the API key; null without a key
 * @param role null without a key
 * @param canWrite whether the role and the instance allow changes
 * @param access what this instance allows at all
 */
@Description("The holder of the API key that the request was sent with.")
public record Viewer(
        @Description("The name of the API key; null without a key.")
        String name,

        @Description("The role of the API key; null without a key.")
        Role role,

        @Description("Whether the key and this instance allow changes.")
        boolean canWrite,

        @Ignore InstanceAccess access) {
    private static final Logger LOG = Logger.getLogger(Viewer.class);

    static Viewer withoutKey(InstanceAccess access) {
        return new Viewer(null, null, false, access);
    }

    static Viewer of(KeyGrant key, InstanceAccess access) {
        boolean canWrite = key.role().includes(Role.CURATOR) && access.refusal() == null;
        return new Viewer(key.name(), key.role(), canWrite, access);
    }

    /**
     * Checks that the viewer may change something.
     *
     * @param needed the role that the act needs
     * @param act the name of the act, for the log
     * @throws ApiException READ_ONLY if this instance takes no changes, UNAUTHENTICATED without a key, FORBIDDEN if the key
     *     has a lower role; the message says what to do
     */
    public void require(Role needed, String act) {
        if (access.refusal() != null) {
            throw denied(act, new ApiException(ErrorCode.READ_ONLY, access.refusal()));
        }
        requireRole(needed, act);
    }

    /** As {@link #require}, for an act that changes nothing, and so is possible on a read-only instance. */
    public void requireRole(Role needed, String act) {
        if (role == null) {
            throw denied(act, new ApiException(ErrorCode.UNAUTHENTICATED, access.keyNeeded(needed)));
        }
        if (!role.includes(needed)) {
            throw denied(
                    act,
                    new ApiException(
                            ErrorCode.FORBIDDEN,
                            "This needs a key with the role %s; the key \"%s\" has the role %s."
                                    .formatted(needed.word(), name, role.word())));
        }
    }

    private ApiException denied(String act, ApiException reason) {
        LOG.infof(
                "Denied: %s for %s: %s",
                act, name == null ? "a request without a key" : "the key \"" + name + "\"", reason.code());
        return reason;
    }
}
