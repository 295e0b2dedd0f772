package org.claimgraph;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The projections in the database of a service, as they are kept and as they are computed anew. */
final class ProjectedTables {
    private static final List<String> TABLES =
            List.of("fact", "relation_end", "fact_contest", "conflict", "conflict_side");
    private static final String ASSIGNMENTS = "select id, fact_id, relation_id, covers_several_events from claim";

    private ProjectedTables() {}

    /** Every row of the projections, as texts. */
    static Map<String, TreeSet<String>> read(Connection connection) throws SQLException {
        Map<String, TreeSet<String>> contents = new TreeMap<>();
        for (String table : TABLES) {
            contents.put(table, rows(connection, "select * from " + table));
        }
        contents.put("claim", rows(connection, ASSIGNMENTS));
        return contents;
    }

    private static TreeSet<String> rows(Connection connection, String select) throws SQLException {
        TreeSet<String> rows = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(select)) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int at = 1; at <= result.getMetaData().getColumnCount(); at++) {
                    row.append(result.getString(at)).append('|');
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    /** Has the next start form all facts anew. */
    static void requestRebuild(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into ledger_rebuild (step, reached) values ('FACTS', 0)");
        }
    }

    /** How many rows a table has. */
    static int count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getInt(1);
        }
    }
}
