package org.claimgraph.engine.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** The settings of GraphQL over HTTP. */
@ConfigMapping(prefix = "claimgraph.http")
public interface HttpSettings {
    /**
     * For benchmarks only: leaves {@code /graphql} to SmallRye's own HTTP layer and execution, which have none of the
     * limits.
     */
    @WithDefault("false")
    boolean unprotectedStockEngine();

    /** The largest request body; a larger one is answered with 413. */
    @WithDefault("1M")
    MemorySize bodyLimit();

    /** How long a client may take to send its body; a slower one is answered with 408 and disconnected. */
    @WithDefault("30s")
    Duration bodyTimeout();

    /** The maximum number of bodies that are incomplete at the same time; further ones are answered with 503. */
    @WithDefault("2000")
    int incompleteBodies();

    /** How long a client may take nothing of its response before it is disconnected. */
    @WithDefault("20s")
    Duration readTimeout();

    /** The memory that request bodies and responses may take together; by default a quarter of the heap. */
    Optional<MemorySize> memory();

    /** How long a body or response may be under way before it can be cut off when {@link #memory} is exhausted. */
    @WithDefault("250ms")
    Duration transferGrace();

    /** The most operations in one batch. */
    @WithDefault("10")
    int batchLimit();

    /** How long a request, with all operations of its batch, may take. */
    @WithDefault("5s")
    Duration deadline();

    /** The maximum number of small requests that run at the same time; by default 8 per processor, at least 16. */
    OptionalInt inFlight();

    /**
     * The weight from which a request is large: about the number of values that are expected in its response, where a filter
     * condition counts 50 and an expensive field, such as statistics, 10 000.
     */
    @WithDefault("10000")
    long largeWeight();

    /** The size of its body from which a request is large. */
    @WithDefault("8K")
    MemorySize largeBody();

    /** The maximum number of large requests that run at the same time, beside the small ones; by default one per processor, at least 2. */
    OptionalInt largeInFlight();

    /** The maximum number of small, and of large, requests that wait to run; further ones are answered with 503. */
    @WithDefault("200")
    int queue();

    /** How long a request may wait until it runs; then it is answered with 503. */
    @WithDefault("1s")
    Duration queueTimeout();

    /** The value of {@code Retry-After} in a 503. */
    @WithDefault("1s")
    Duration retryAfter();

    /** The threads that requests run on. */
    @WithDefault("worker")
    WorkerDispatch.Threads threads();

    /** Which edition of the GraphQL-over-HTTP draft gives the status codes. */
    @WithDefault("classic")
    StatusCodes statusCodes();

    WebSockets webSockets();

    /** The settings of WebSockets, by which subscriptions are served. */
    interface WebSockets {
        /** The maximum number of WebSockets that are open at the same time; further ones are answered with 503. */
        @WithDefault("1500")
        int connections();

        /** The maximum number of operations of one WebSocket at the same time; further ones get an error. */
        @WithDefault("20")
        int operations();

        /** How long a client may take until it sends {@code connection_init}; then the WebSocket is closed with 4408. */
        @WithDefault("5s")
        Duration initTimeout();

        /** The largest message of a client; a larger one closes the WebSocket. */
        @WithDefault("64K")
        MemorySize messageLimit();

        /** How often the service pings each client, so that proxies keep the connection and dead ones are noticed. */
        @WithDefault("20s")
        Duration pingInterval();
    }

    Documents documents();

    /** The settings of documents that clients request by their hash. */
    interface Documents {
        /** Whether clients may register documents by sending text and hash together. */
        @WithDefault("true")
        boolean automatic();

        /** The total size of the registered documents that are kept; the least recently used are dropped. Trusted ones do not count. */
        @WithDefault("16M")
        MemorySize cacheSize();

        /** A directory of {@code *.graphql} files that are known by the SHA-256 of their content from the start. */
        Optional<Path> trusted();
    }

    /** The memory for bodies and responses in bytes, with a heap that may grow to {@code maxHeap}. */
    default long memoryBytes(long maxHeap) {
        return memory().map(MemorySize::asLongValue).orElse(Math.max(1, maxHeap / 4));
    }

    /** The maximum number of large requests that run at the same time. */
    default int maxLargeRunning() {
        return largeInFlight().orElse(Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    /** The maximum number of small requests that run at the same time. */
    default int maxRunning() {
        return inFlight().orElse(Math.max(16, 8 * Runtime.getRuntime().availableProcessors()));
    }
}
