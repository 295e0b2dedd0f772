package org.claimgraph.platform.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.Configuration;
import org.h2.jdbcx.JdbcDataSource;

/** Checks and migrates the schema of an embedded database with Flyway. */
final class FlywaySchema implements H2FileMigration.Schema {
    private final Configuration configuration;
    private final Properties credentials;
    private final String file;

    /**
     * @param configuration where the migrations are; its data source is not used
     * @param file the database's file, for messages
     */
    FlywaySchema(Configuration configuration, Properties credentials, String file) {
        this.file = file;
        this.configuration = configuration;
        this.credentials = credentials;
    }

    @Override
    public boolean isCurrent(H2Url url) throws SQLException {
        try {
            Flyway flyway = flyway(url);
            refuseFailed(flyway.info().all());
            if (flyway.info().pending().length > 0) {
                return false;
            }
            flyway.validate();
            return true;
        } catch (FlywayException failure) {
            throw unusable(failure);
        }
    }

    /** Versions before this class migrated the file itself, and could leave it between two versions. */
    private void refuseFailed(MigrationInfo[] all) throws SQLException {
        if (Arrays.stream(all).anyMatch(migration -> migration.getState().isFailed())) {
            throw new SQLException(
                    "The database file %s was left half migrated by an earlier version: restore a copy of it, or move it away to start with a new one."
                            .formatted(file));
        }
    }

    @Override
    public void migrate(H2Url url) throws SQLException {
        try {
            flyway(url).migrate();
        } catch (FlywayException failure) {
            throw unusable(failure);
        }
    }

    private SQLException unusable(FlywayException failure) {
        return new SQLException(
                "The database file %s cannot be migrated; it is unchanged. Restore a copy of it, or move it away to start with a new one (%s)."
                        .formatted(
                                file, failure.getMessage().lines().findFirst().orElse("")),
                failure);
    }

    private Flyway flyway(H2Url url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url.absolute());
        source.setUser(credentials.getProperty("user", ""));
        source.setPassword(credentials.getProperty("password", ""));
        return Flyway.configure(configuration.getClassLoader())
                .configuration(configuration)
                .dataSource(source)
                .load();
    }
}
