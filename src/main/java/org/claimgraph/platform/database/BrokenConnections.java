package org.claimgraph.platform.database;

import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.agroal.runtime.AgroalConnectionConfigurer;
import io.quarkus.agroal.runtime.JdbcDriver;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the connection pool drop a connection after an error that means the connection is broken. */
@Unremovable
@ApplicationScoped
@JdbcDriver("other")
class BrokenConnections implements AgroalConnectionConfigurer {
    private final String url;

    BrokenConnections(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.url = url;
    }

    @Override
    public void setExceptionSorter(String kind, AgroalDataSourceConfigurationSupplier dataSource) {
        Dialect dialect = Dialect.of(url);
        dataSource.connectionPoolConfiguration().exceptionSorter(dialect::isUnavailable);
    }
}
