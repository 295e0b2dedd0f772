package org.claimgraph.operations.backup;

import java.net.URI;
import java.nio.file.Path;

/** The commands of PostgreSQL's own tools for the database of a JDBC URL. */
final class PostgresCommandLines {
    private static final int DEFAULT_PORT = 5432;
    private final String host;
    private final int port;
    private final String database;
    private final String user;

    /** @param user the name of the database user; null for the default */
    PostgresCommandLines(String url, String user) {
        URI address = URI.create(url.substring("jdbc:".length()));
        this.host = address.getHost() == null ? "localhost" : address.getHost();
        this.port = address.getPort() < 0 ? DEFAULT_PORT : address.getPort();
        this.database = address.getPath() == null || address.getPath().length() < 2
                ? "claimgraph"
                : address.getPath().substring(1);
        this.user = user;
    }

    String dump(Path file) {
        return "pg_dump --format=custom --no-owner --file=%s%s %s"
                .formatted(quoted(file.toString()), connection(), quoted(database));
    }

    String restore(Path file) {
        return "pg_restore --clean --if-exists --no-owner --single-transaction%s --dbname=%s %s"
                .formatted(connection(), quoted(database), quoted(file.toString()));
    }

    private String connection() {
        String login = user == null ? "" : " --username=" + quoted(user);
        return " --host=%s --port=%d%s".formatted(quoted(host), port, login);
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
