package org.claimgraph.bench.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The length of shortest paths by one hand-written recursive statement: what is reached from both ends, and where they meet. */
final class RecursivePaths implements AutoCloseable {
    /** Half of the greatest length. {@code union} keeps each entity once per depth. */
    private static final int DEPTH = 3;

    private static final String SQL = """
            with recursive
            forth (id, depth) as (
              select cast(? as varchar), 0
              union select e.other_id, f.depth + 1 from forth f join relation_end e on e.entity_id = f.id where f.depth < %1$d),
            back (id, depth) as (
              select cast(? as varchar), 0
              union select e.other_id, b.depth + 1 from back b join relation_end e on e.entity_id = b.id where b.depth < %1$d)
            select min(forth.depth + back.depth) from forth join back on back.id = forth.id
            """.formatted(DEPTH);

    private final PreparedStatement statement;

    RecursivePaths(Connection connection) throws SQLException {
        statement = connection.prepareStatement(SQL);
    }

    /** The number of steps between the entities with these keys; 0 if there are more than six. */
    int length(String from, String to) throws SQLException {
        statement.setString(1, from);
        statement.setString(2, to);
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
