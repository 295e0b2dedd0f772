package org.claimgraph.platform.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;

/**
 * A JDBC driver that delegates to the H2 or PostgreSQL driver by the URL. Quarkus fixes the driver class at build time;
 * with this class one build works with both databases.
 */
public final class DelegatingDriver implements Driver {
    @Override
    public Connection connect(String url, Properties settings) throws SQLException {
        if (!acceptsURL(url)) {
            throw new SQLException("The database URL must start with jdbc:h2: or jdbc:postgresql:, see CLAIMGRAPH_DB.");
        }
        return Dialect.of(url).connect(url, settings);
    }

    @Override
    public boolean acceptsURL(String url) {
        return H2Url.isH2(url) || url.startsWith("jdbc:postgresql:");
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties settings) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }
}
