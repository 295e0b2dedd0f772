package org.claimgraph.platform.database;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/** Migrates the database to the current schema at start-up, before anything else uses it. */
@ApplicationScoped
class DatabaseMigration {
    private final Flyway flyway;
    private final DataSource source;
    private final String url;
    private final String seed;
    private final Properties credentials = new Properties();

    DatabaseMigration(
            Flyway flyway,
            DataSource source,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            @ConfigProperty(name = "claimgraph.seed") String seed) {
        this.flyway = flyway;
        this.source = source;
        this.url = url;
        this.seed = seed;
        user.ifPresent(name -> credentials.setProperty("user", name));
        password.ifPresent(word -> credentials.setProperty("password", word));
    }

    void migrate(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) throws SQLException {
        H2Url h2 = H2Url.isH2(url) ? H2Url.parse(url) : null;
        if (h2 != null && h2.isOnDisk()) {
            new H2FileMigration(h2, new FlywaySchema(flyway.getConfiguration(), credentials, h2.file()))
                    .run(seed, credentials, this::openConnection);
            return;
        }
        if (h2 != null && h2.hasFile()) {
            copySeedToMemory(h2);
        }
        flyway.migrate();
    }

    private void openConnection() {
        try (Connection connection = source.getConnection()) {
            connection.isReadOnly();
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    private void copySeedToMemory(H2Url h2) {
        try {
            SeedDatabase.copyToMemory(h2, seed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
