package org.claimgraph.operations;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.claimgraph.access.InstanceAccess;
import org.claimgraph.access.LocalKey;
import org.claimgraph.engine.execution.MemoryBudget;
import org.claimgraph.engine.http.HttpSettings;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Logs where to open the service in a browser and, if the heap is small, which limits apply. */
@ApplicationScoped
class StartMessage {
    private static final Logger LOG = Logger.getLogger("org.claimgraph");
    private static final long MEGABYTE = 1024 * 1024;
    private static final long SMALL_HEAP = 512 * MEGABYTE;

    private final HttpSettings settings;
    private final MemoryBudget budget;
    private final LocalKey localKey;
    private final InstanceAccess access;
    /** The path of the page to open; null if there is none. */
    private final String page;

    StartMessage(
            HttpSettings settings,
            MemoryBudget budget,
            LocalKey localKey,
            InstanceAccess access,
            @ConfigProperty(name = "claimgraph.explorer.enabled", defaultValue = "true") boolean hasExplorer,
            @ConfigProperty(name = "claimgraph.graphiql.enabled", defaultValue = "true") boolean hasGraphiql) {
        this.settings = settings;
        this.budget = budget;
        this.localKey = localKey;
        this.access = access;
        this.page = hasExplorer ? "" : hasGraphiql ? "graphiql" : null;
    }

    void onListening(@ObservesAsync HttpServerStart server) {
        // The port that was assigned if the settings name 0.
        int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        String address = address(server.options().isSsl(), server.options().getHost(), port, page);
        LOG.info(localKey.isUsed() ? withKey(address, localKey.key(), page) : address);
        if (localKey.isUsed() && access.losesChanges()) {
            LOG.info("Changes are kept in memory and lost when the process ends.");
        } else if (localKey.isWanted() && !localKey.isUsed()) {
            LOG.warn(
                    "There is no local key, because the service does not listen on a loopback address: see create-key.");
        }
        long heap = Runtime.getRuntime().maxMemory();
        if (heap <= SMALL_HEAP) {
            LOG.info(limits(heap));
        }
    }

    static String address(boolean isSecure, String host, int port, String page) {
        boolean isLocal = host.equals("0.0.0.0") || host.equals("::") || host.equals("127.0.0.1");
        String name = isLocal ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return "%s %s://%s:%d/%s"
                .formatted(
                        page == null ? "GraphQL is at" : "Open",
                        isSecure ? "https" : "http",
                        name,
                        port,
                        page == null ? "graphql" : page);
    }

    /** The fragment of an address is not sent to the server, and the page removes it. */
    static String withKey(String address, String key, String page) {
        return page == null
                ? "%s; until the process ends, it takes changes with the key %s".formatted(address, key)
                : "%s#key=%s to read and change the graph until the process ends".formatted(address, key);
    }

    private String limits(long heap) {
        return ("The heap is limited to %d MB: up to %d small and %d large requests run at a time and %d of each wait, and bodies and responses in"
                        + " memory may take %d MB together. More heap, e.g. -Xmx1g, allows more.")
                .formatted(
                        heap / MEGABYTE,
                        settings.maxRunning(),
                        settings.maxLargeRunning(),
                        settings.queue(),
                        budget.limit() / MEGABYTE);
    }
}
