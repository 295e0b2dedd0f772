package org.claimgraph.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.jboss.logging.Logger;

/** Finds out who sends a request by its API key, or by the token of an identity provider. */
@ApplicationScoped
public class ApiKeys {
    private static final Logger LOG = Logger.getLogger(ApiKeys.class);

    /** How long a key that another instance revoked may still be taken. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private static final int MAX_KEPT = 10_000;

    private final InstanceAccess access;
    private final LocalKey localKey;
    private final ConfiguredKeys configured;
    private final ApiKeyStore stored;
    private final AccessTokens tokens;
    private final RateLimits limits;
    private final Clock clock;
    private final Cache<String, Optional<KeyGrant>> grants = Caffeine.newBuilder()
            .maximumSize(MAX_KEPT)
            .expireAfterWrite(KEPT)
            .executor(Runnable::run)
            .build();

    ApiKeys(
            InstanceAccess access,
            LocalKey localKey,
            ConfiguredKeys configured,
            ApiKeyStore stored,
            AccessTokens tokens,
            RateLimits limits,
            Clock clock) {
        this.access = access;
        this.localKey = localKey;
        this.configured = configured;
        this.stored = stored;
        this.tokens = tokens;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The sender of a request, which counts for the rate limit of its key. Blocks while it reads from the database; needs no
     * request context.
     *
     * @param header the value of the header {@code Authorization}, {@code Bearer KEY}, with a token instead of a key where tokens are
     *     accepted; null or another scheme stands for no key
     * @throws ApiException UNAUTHENTICATED if the key is unknown, expired or revoked, or if there is none and reads need one;
     *     FORBIDDEN if a token grants no role
     * @throws org.claimgraph.engine.http.RateLimitException if the key has sent too many requests
     */
    public Viewer identify(String header) {
        String key = ApiKeyText.inHeader(header);
        if (key == null) {
            if (access.readsNeedKey()) {
                throw unauthenticated("a read without a key", access.keyNeeded(Role.READER));
            }
            return Viewer.withoutKey(access);
        }
        KeyGrant grant = tokens.isToken(key) ? tokens.grant(key) : grant(ApiKeyText.hash(key));
        if (grant == null) {
            throw unauthenticated(
                    "a request with an unknown key", "The API key is not known: check the header Authorization.");
        }
        if (!grant.isValidAt(clock.instant())) {
            String reason = grant.revoked() == null ? "has expired" : "was revoked";
            throw unauthenticated(
                    "a request with the key \"%s\"".formatted(grant.name()),
                    "The API key \"%s\" %s: use another one.".formatted(grant.name(), reason));
        }
        limits.take(grant);
        return Viewer.of(grant, access);
    }

    /** Makes changes of the stored keys take effect at once on this instance. */
    void forget() {
        grants.invalidateAll();
    }

    private KeyGrant grant(String hash) {
        if (localKey.isUsed() && ApiKeyText.equal(ApiKeyText.hash(localKey.key()), hash)) {
            return KeyGrant.configured(LocalKey.NAME, Role.CURATOR, hash);
        }
        KeyGrant grant = configured.withHash(hash);
        return grant != null ? grant : grants.get(hash, this::storedGrant).orElse(null);
    }

    private Optional<KeyGrant> storedGrant(String hash) {
        return Optional.ofNullable(stored.withHash(hash)).map(ApiKey::grant);
    }

    private static ApiException unauthenticated(String what, String message) {
        LOG.infof("Denied: %s: UNAUTHENTICATED", what);
        return new ApiException(ErrorCode.UNAUTHENTICATED, message);
    }
}
