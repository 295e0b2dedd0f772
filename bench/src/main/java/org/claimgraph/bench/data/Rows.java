package org.claimgraph.bench.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/** Rows on their way into one table, in batches. */
final class Rows implements AutoCloseable {
    private static final int AT_ONCE = 1000;
    private final PreparedStatement insert;
    private int waiting;

    Rows(Connection connection, String table, String columns) throws SQLException {
        int count = columns.split(",").length;
        String marks = String.join(", ", Collections.nCopies(count, "?"));
        insert = connection.prepareStatement("insert into " + table + " (" + columns + ") values (" + marks + ")");
    }

    void add(Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            insert.setObject(at + 1, values[at]);
        }
        insert.addBatch();
        if (++waiting == AT_ONCE) {
            flush();
        }
    }

    private void flush() throws SQLException {
        insert.executeBatch();
        insert.getConnection().commit();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        flush();
        insert.close();
    }
}
