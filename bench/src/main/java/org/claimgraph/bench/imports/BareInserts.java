package org.claimgraph.bench.imports;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.claimgraph.bench.data.Migrations;

/**
 * Inserts the rows of one database into another with the same tables by batches of prepared statements, in one transaction and with
 * all indexes in place: the least that an import could do. Foreign keys are not checked.
 */
final class BareInserts {
    private static final int BATCH = 1000;
    private long rows;
    private long nanos;

    private BareInserts() {}

    /** Inserts the rows of the tables that are empty in the target. */
    static BareInserts of(Migrations migrations, String from, String to) throws SQLException {
        BareInserts inserts = new BareInserts();
        try (Connection source = DriverManager.getConnection(from);
                Connection target = DriverManager.getConnection(to)) {
            source.setAutoCommit(false);
            target.setAutoCommit(false);
            try (Statement statement = target.createStatement()) {
                statement.execute(
                        to.startsWith("jdbc:h2:")
                                ? "set referential_integrity false"
                                : "set session_replication_role = replica");
            }
            for (String table : migrations.tables(target)) {
                inserts.copy(source, target, table);
            }
            long begin = System.nanoTime();
            target.commit();
            inserts.nanos += System.nanoTime() - begin;
        }
        return inserts;
    }

    private void copy(Connection source, Connection target, String table) throws SQLException {
        try (Statement statement = target.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            if (count.getLong(1) > 0) {
                return;
            }
        }
        try (Statement statement = source.createStatement()) {
            statement.setFetchSize(BATCH);
            ResultSet read = statement.executeQuery("select * from " + table);
            List<String> columns = new ArrayList<>();
            for (int at = 1; at <= read.getMetaData().getColumnCount(); at++) {
                columns.add(read.getMetaData().getColumnName(at));
            }
            String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
            try (PreparedStatement insert = target.prepareStatement(
                    "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")")) {
                List<Object[]> batch = new ArrayList<>();
                while (read.next()) {
                    Object[] values = new Object[columns.size()];
                    for (int at = 0; at < values.length; at++) {
                        values[at] = read.getObject(at + 1);
                    }
                    batch.add(values);
                    if (batch.size() == BATCH) {
                        write(insert, batch);
                    }
                }
                write(insert, batch);
            }
        }
    }

    private void write(PreparedStatement insert, List<Object[]> batch) throws SQLException {
        long begin = System.nanoTime();
        for (Object[] values : batch) {
            for (int at = 0; at < values.length; at++) {
                insert.setObject(at + 1, values[at]);
            }
            insert.addBatch();
        }
        insert.executeBatch();
        nanos += System.nanoTime() - begin;
        rows += batch.size();
        batch.clear();
    }

    long rows() {
        return rows;
    }

    /** The time of the inserts and their commit, without that of reading. */
    double seconds() {
        return nanos / 1e9;
    }
}
