package org.claimgraph.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this instance allows everybody: whether it takes changes and whether reads need a key. */
@ApplicationScoped
public class InstanceAccess {
    private static final String MEMORY = "memory";
    private final boolean readOnly;
    private final boolean inMemory;
    private final ReadAccess reads;
    private final boolean acceptsTokens;
    private final LocalKey localKey;
    private final ConfiguredKeys configured;
    private final ApiKeyStore stored;

    InstanceAccess(
            @ConfigProperty(name = "claimgraph.read-only", defaultValue = "false") boolean readOnly,
            @ConfigProperty(name = "claimgraph.db") String database,
            @ConfigProperty(name = "claimgraph.reads", defaultValue = "open") ReadAccess reads,
            @ConfigProperty(name = "claimgraph.jwt.keys") Optional<String> tokenKeys,
            LocalKey localKey,
            ConfiguredKeys configured,
            ApiKeyStore stored) {
        this.readOnly = readOnly;
        this.inMemory = MEMORY.equals(database);
        this.reads = reads;
        this.acceptsTokens = tokenKeys.isPresent();
        this.localKey = localKey;
        this.configured = configured;
        this.stored = stored;
    }

    /** Who may read. */
    public enum ReadAccess {
        OPEN,
        KEY
    }

    /** Why nobody can change the graph here, and what to do; null if changes are possible. */
    public String refusal() {
        if (readOnly) {
            return "This instance is read-only (CLAIMGRAPH_READ_ONLY=true): send changes to the instance that takes them.";
        }
        return losesChanges() && !localKey.isUsed()
                ? "This instance keeps its data in memory and takes no changes: set CLAIMGRAPH_DB to h2 or postgresql."
                : null;
    }

    /** Whether changes are lost when the process ends. */
    public boolean losesChanges() {
        return inMemory;
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    /** Whether reads need a key. */
    public boolean readsNeedKey() {
        return reads == ReadAccess.KEY;
    }

    /** What to answer to a request without a key that needs one with this role. */
    String keyNeeded(Role role) {
        return hasKey(role)
                ? "This needs an API key with the role %s: send it as the header \"Authorization: Bearer KEY\"."
                        .formatted(role.word())
                : ("This needs an API key with the role %1$s, and there is none yet: make one with the command \"create-key --role %1$s\" or set CLAIMGRAPH_API_KEYS (see docs/operations.md).")
                        .formatted(role.word());
    }

    private boolean hasKey(Role role) {
        return acceptsTokens
                || localKey.isUsed() && Role.CURATOR.includes(role)
                || configured.hasRole(role)
                || stored.hasRole(role);
    }
}
