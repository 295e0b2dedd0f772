package org.claimgraph.engine.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What can be set about GraphQL over HTTP. */
@ConfigMapping(prefix = "claimgraph.http")
public interface HttpSettings {
    /** Whether the front answers; without it, {@code /graphql} is left to SmallRye's own execution, to compare with. */
    @WithDefault("true")
    boolean front();

    /** Whether websockets can be opened, for subscriptions; where they cannot, whoever tries is answered 501. */
    @WithDefault("true")
    boolean websockets();

    /** The largest request body; a larger one is answered 413. */
    @WithDefault("1M")
    MemorySize bodyLimit();

    /** How long a client may take to send its body; a slower one is answered 408. */
    @WithDefault("30s")
    Duration bodyTimeout();

    /** The most operations in one batch. */
    @WithDefault("10")
    int batchLimit();

    /** How long a request, with all operations of its batch, may take. */
    @WithDefault("5s")
    Duration deadline();

    /** How many requests may run at a time; one more is answered 503. */
    @WithDefault("500")
    int inFlight();

    /** What a 503 says in {@code Retry-After}. */
    @WithDefault("1s")
    Duration retryAfter();

    /** The threads that requests run on. */
    @WithDefault("worker")
    WorkerDispatch.Threads threads();

    /** Which edition of the GraphQL-over-HTTP draft gives the status codes. */
    @WithDefault("classic")
    StatusCodes statusCodes();

    Documents documents();

    /** What can be set about documents that are asked for by their hash. */
    interface Documents {
        /** Whether clients may register documents by sending text and hash together. */
        @WithDefault("true")
        boolean automatic();

        /** How much text of registered documents is kept, those used last; trusted ones do not count. */
        @WithDefault("16M")
        MemorySize cacheSize();

        /** A directory of {@code *.graphql} files that are known by the SHA-256 of their content from the start. */
        Optional<Path> trusted();
    }
}
