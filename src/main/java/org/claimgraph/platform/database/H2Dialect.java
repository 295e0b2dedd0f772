package org.claimgraph.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import org.h2.api.ErrorCode;

/** Embedded H2 in PostgreSQL mode. It runs in this process, so additional statements are cheap. */
final class H2Dialect implements Dialect {
    static final H2Dialect INSTANCE = new H2Dialect();
    /** Two probes, for sorting all rows that match a filter is much slower here than looking twice. */
    private static final int[] PROBE_FACTORS = {5, 40};

    private final H2Opener opener = new H2Opener();

    private H2Dialect() {}

    @Override
    public Connection connect(String url, Properties settings) throws SQLException {
        return opener.open(url, settings);
    }

    @Override
    public void compactFile(Connection connection) throws SQLException {
        H2FileCompaction.compact(connection);
    }

    @Override
    public String lower(String expression) {
        return "lower(" + expression + ")";
    }

    @Override
    public String firstGroup(String expression, String pattern) {
        return "regexp_substr(" + expression + ", " + pattern + ", 1, 1, null, 1)";
    }

    @Override
    public String opaqueParameter() {
        return "?";
    }

    @Override
    public String opaqueArray() {
        return "?";
    }

    @Override
    public void planForParameters(PreparedStatement statement) {
        // H2 plans a statement again whenever that can pay.
    }

    @Override
    public boolean maxRowsPreventsParallelWorkers() {
        return false;
    }

    @Override
    public boolean prefersLateralJoin() {
        return false;
    }

    @Override
    public int[] probeFactors() {
        return PROBE_FACTORS.clone();
    }

    @Override
    public String forUpdate(int seconds) {
        return "for update wait " + seconds;
    }

    @Override
    public Sql limitLockWait(int seconds) {
        return null;
    }

    @Override
    public Sql notification(String channel) {
        return null;
    }

    @Override
    public boolean isLockTimeout(SQLException failure) {
        return failure.getErrorCode() == ErrorCode.LOCK_TIMEOUT_1;
    }

    @Override
    public boolean isUnavailable(SQLException failure) {
        return false;
    }

    @Override
    public boolean isReadOnly(SQLException failure) {
        return failure.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY;
    }
}
