package org.claimgraph;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The database that the service has in tests: H2 in memory, or with {@code -Dclaimgraph.test.db=postgresql} a PostgreSQL
 * that lives as long as the tests. All tests share one start of the service, and its port is a free one.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static final String KIND = System.getProperty("claimgraph.test.db", "h2");

    private EmbeddedPostgres postgres;

    public static boolean isPostgres() {
        return switch (KIND) {
            case "h2" -> false;
            case "postgresql" -> true;
            default -> throw new IllegalArgumentException("claimgraph.test.db is neither h2 nor postgresql: " + KIND);
        };
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.test-port", "0");
        settings.put("claimgraph.db", KIND);
        settings.put("claimgraph.import.start-wait", "10m");
        settings.put("claimgraph.search.index", "memory");
        settings.put("claimgraph.api-keys", TestKeys.setting());
        settings.putAll(TestTokens.settings());
        if (isPostgres()) {
            settings.put("quarkus.datasource.jdbc.url", started().getJdbcUrl("postgres", "postgres"));
            settings.put("quarkus.datasource.username", "postgres");
            settings.put("quarkus.datasource.password", "postgres");
        } else {
            settings.put(
                    "claimgraph.url.h2",
                    "jdbc:h2:mem:claimgraph;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        }
        return settings;
    }

    private EmbeddedPostgres started() {
        try {
            postgres = EmbeddedPostgres.builder().start();
            return postgres;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
