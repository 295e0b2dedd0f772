package org.claimgraph.bench.data;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Writes rows into one table in batches, by COPY on PostgreSQL. */
abstract class Rows implements AutoCloseable {
    static Rows into(Connection connection, String table, String columns) throws SQLException {
        return connection.isWrapperFor(PGConnection.class)
                ? new Copied(connection, table, columns)
                : new Inserted(connection, table, columns);
    }

    abstract void add(Object... values) throws SQLException;

    @Override
    public abstract void close() throws SQLException;

    private static final class Inserted extends Rows {
        private static final int BATCH = 1000;
        private final PreparedStatement insert;
        private int waiting;

        Inserted(Connection connection, String table, String columns) throws SQLException {
            int count = columns.split(",").length;
            String marks = String.join(", ", Collections.nCopies(count, "?"));
            insert = connection.prepareStatement("insert into " + table + " (" + columns + ") values (" + marks + ")");
        }

        @Override
        void add(Object... values) throws SQLException {
            for (int at = 0; at < values.length; at++) {
                insert.setObject(at + 1, values[at]);
            }
            insert.addBatch();
            if (++waiting == BATCH) {
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

    private static final class Copied extends Rows {
        private static final int BATCH = 1 << 20;
        private final CopyManager copying;
        private final String statement;
        private final StringBuilder lines = new StringBuilder();

        Copied(Connection connection, String table, String columns) throws SQLException {
            copying = connection.unwrap(PGConnection.class).getCopyAPI();
            statement = "copy " + table + " (" + columns + ") from stdin";
        }

        @Override
        void add(Object... values) throws SQLException {
            for (int at = 0; at < values.length; at++) {
                lines.append(at == 0 ? "" : "\t");
                if (values[at] == null) {
                    lines.append("\\N");
                } else {
                    append(values[at].toString());
                }
            }
            lines.append('\n');
            if (lines.length() > BATCH) {
                close();
            }
        }

        private void append(String text) {
            for (int at = 0; at < text.length(); at++) {
                char unit = text.charAt(at);
                switch (unit) {
                    case '\\' -> lines.append("\\\\");
                    case '\t' -> lines.append("\\t");
                    case '\n' -> lines.append("\\n");
                    case '\r' -> lines.append("\\r");
                    default -> lines.append(unit);
                }
            }
        }

        @Override
        public void close() throws SQLException {
            try {
                copying.copyIn(statement, new StringReader(lines.toString()));
            } catch (IOException impossible) {
                throw new SQLException(impossible);
            }
            lines.setLength(0);
        }
    }
}
