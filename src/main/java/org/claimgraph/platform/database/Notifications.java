package org.claimgraph.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;

/** Listens to notifications of PostgreSQL, on connections of their own: those of the pool are given back after each statement. */
@ApplicationScoped
public class Notifications {
    /** How long a server that does not respond keeps a listener waiting. */
    private static final int SOCKET_SECONDS = 30;

    private final String url;
    private final Properties settings = new Properties();

    Notifications(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            @ConfigProperty(name = "claimgraph.postgresql.connect-timeout") int connectSeconds) {
        this.url = url;
        user.ifPresent(name -> settings.setProperty("user", name));
        password.ifPresent(secret -> settings.setProperty("password", secret));
        settings.setProperty("ApplicationName", "claimgraph changes");
        settings.setProperty("connectTimeout", String.valueOf(connectSeconds));
        settings.setProperty("loginTimeout", String.valueOf(connectSeconds));
        settings.setProperty("socketTimeout", String.valueOf(SOCKET_SECONDS));
        settings.setProperty("tcpKeepAlive", "true");
    }

    /** Notifications of one channel. Used by one thread. */
    public static final class Listener implements AutoCloseable {
        private final Connection connection;

        private Listener(Connection connection) {
            this.connection = connection;
        }

        /**
         * Waits for a notification, and checks the connection if there was none.
         *
         * @return whether there was one
         * @throws SQLException if the connection is lost
         */
        public boolean await(Duration timeout) throws SQLException {
            int millis = Math.toIntExact(Math.max(1, timeout.toMillis()));
            if (connection.unwrap(PGConnection.class).getNotifications(millis).length > 0) {
                return true;
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("select 1");
            }
            return false;
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException _) {
                // It is lost already.
            }
        }
    }

    /**
     * Begins to listen. What is notified before is missed.
     *
     * @param channel a lower-case name
     * @throws SQLException if there is no connection, or the database is a standby, where nobody can listen
     */
    public Listener listen(String channel) throws SQLException {
        Connection connection = Dialect.of(url).connect(url, settings);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + channel);
            return new Listener(connection);
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }
}
