package org.claimgraph.bench.data;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Copies a ledger from PostgreSQL into an empty H2: first the rows, then keys and indexes. */
public final class LedgerCopy {
    private static final int BATCH = 5000;
    private final Migrations migrations;

    public LedgerCopy(Migrations migrations) {
        this.migrations = migrations;
    }

    public void write(String from, String to) throws SQLException, IOException {
        migrations.run(to);
        try (Connection source = DriverManager.getConnection(from);
                Connection target = DriverManager.getConnection(to)) {
            source.setAutoCommit(false);
            target.setAutoCommit(false);
            migrations.takeIndexesAway(target);
            for (String table : migrations.tables(target)) {
                copy(source, target, table);
            }
            migrations.putIndexesBack(target);
        }
        Ledger.settle(to);
    }

    private static void copy(Connection source, Connection target, String table) throws SQLException {
        try (Statement emptying = target.createStatement()) {
            emptying.execute("delete from " + table);
        }
        try (Statement statement = source.createStatement()) {
            statement.setFetchSize(BATCH);
            ResultSet rows = statement.executeQuery("select * from " + table);
            List<String> columns = new ArrayList<>();
            for (int at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
                columns.add(rows.getMetaData().getColumnName(at));
            }
            try (Rows into = Rows.into(target, table, String.join(", ", columns))) {
                Object[] values = new Object[columns.size()];
                while (rows.next()) {
                    for (int at = 0; at < values.length; at++) {
                        boolean moment =
                                rows.getMetaData().getColumnTypeName(at + 1).equals("timestamptz");
                        values[at] = moment ? rows.getObject(at + 1, OffsetDateTime.class) : rows.getObject(at + 1);
                    }
                    into.add(values);
                }
            }
        }
    }
}
