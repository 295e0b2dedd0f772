package org.claimgraph.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.claimgraph.engine.http.RateLimitException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Limits the requests of each API key on this instance. */
@ApplicationScoped
class RateLimits {
    private static final Logger LOG = Logger.getLogger(RateLimits.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MAX_KEYS = 10_000;

    private final int defaultPerMinute;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MAX_KEYS).executor(Runnable::run).build();

    RateLimits(
            @ConfigProperty(name = "claimgraph.key-requests-per-minute", defaultValue = "6000") int defaultPerMinute) {
        if (defaultPerMinute < 1) {
            throw new IllegalArgumentException(
                    "CLAIMGRAPH_KEY_REQUESTS_PER_MINUTE is %d: it must be at least 1.".formatted(defaultPerMinute));
        }
        this.defaultPerMinute = defaultPerMinute;
    }

    /** @throws RateLimitException if the key has sent too many requests in the last minute */
    void take(KeyGrant key) {
        int perMinute = key.requestsPerMinute() == null ? defaultPerMinute : key.requestsPerMinute();
        Bucket bucket = buckets.get(key.id(), _ -> bucket(perMinute));
        if (!bucket.tryConsume(1)) {
            LOG.infof("Denied: a request with the key \"%s\": more than %d requests per minute", key.name(), perMinute);
            throw new RateLimitException("The key \"%s\" has sent more than %d requests per minute: try again later."
                    .formatted(key.name(), perMinute));
        }
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build();
    }
}
