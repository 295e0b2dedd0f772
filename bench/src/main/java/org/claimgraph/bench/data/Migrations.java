package org.claimgraph.bench.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** The service's own migrations: they make the tables; keys and indexes are taken away for the loading and put back after it. */
public final class Migrations {
    private static final Pattern INDEX = Pattern.compile("create (unique )?index (\\w+) on (\\w+)\\b.*", Pattern.DOTALL);
    private static final Pattern CONSTRAINT =
            Pattern.compile("alter table (\\w+) add constraint (\\w+)\\b.*", Pattern.DOTALL);
    private final Path directory;
    private final List<String> keys = new ArrayList<>();

    public Migrations(Path directory) {
        this.directory = directory;
    }

    /** Everything that the migrations say, to tell one state of them from another. */
    public String text() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files()) {
            all.append(Files.readString(file));
        }
        return all.toString();
    }

    /** Makes the tables in an empty database. */
    public void run(String url) {
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("filesystem:" + directory)
                .placeholders(Map.of("on_postgresql", onPostgresql(url)))
                .load()
                .migrate();
    }

    private static String onPostgresql(String url) {
        return url.startsWith("jdbc:h2:") ? "--" : "/* */";
    }

    void takeIndexesAway(Connection connection) throws IOException, SQLException {
        List<String> drops = new ArrayList<>();
        for (String made : indexes(connection)) {
            Matcher constraint = CONSTRAINT.matcher(made);
            Matcher index = INDEX.matcher(made);
            if (constraint.matches()) {
                drops.addFirst("alter table " + constraint.group(1) + " drop constraint " + constraint.group(2));
            } else if (index.matches()) {
                drops.add("drop index " + index.group(2));
            }
        }
        for (String table : tables(connection)) {
            takeKeyAway(connection, table, drops);
        }
        execute(connection, drops);
    }

    /** Rows are sorted once, not put in their places one by one. */
    private void takeKeyAway(Connection connection, String table, List<String> drops) throws SQLException {
        TreeMap<Integer, String> columns = new TreeMap<>();
        String name = null;
        try (ResultSet key = connection.getMetaData().getPrimaryKeys(null, "public", table)) {
            while (key.next()) {
                columns.put(key.getInt("key_seq"), key.getString("column_name"));
                name = key.getString("pk_name");
            }
        }
        if (name != null) {
            drops.add("alter table " + table + " drop constraint \"" + name + "\"");
            keys.add("alter table " + table + " add primary key (" + String.join(", ", columns.values()) + ")");
        }
    }

    /** Those that hold the ledger. */
    public List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet all = connection.getMetaData().getTables(null, "public", "%", null)) {
            while (all.next()) {
                boolean table = all.getString("table_type").endsWith("TABLE");
                if (table && !all.getString("table_name").startsWith("flyway")) {
                    tables.add(all.getString("table_name"));
                }
            }
        }
        return tables;
    }

    void putIndexesBack(Connection connection) throws IOException, SQLException {
        execute(connection, keys);
        keys.clear();
        execute(connection, indexes(connection));
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
        connection.commit();
    }

    /** The statements that make indexes and constraints, in their order; the last one for each name. */
    private List<String> indexes(Connection connection) throws IOException, SQLException {
        String text = text().replace("${on_postgresql}", onPostgresql(connection.getMetaData().getURL()));
        List<String> statements = Stream.of(
                        text.replaceAll("--[^\n]*", "").replace("/* */", "").split(";"))
                .map(String::strip)
                .toList();
        Map<String, String> last = new LinkedHashMap<>();
        for (String one : statements) {
            String table = table(one);
            if (table != null && !statements.contains("drop table " + table)) {
                last.put(name(one), one);
            }
        }
        return List.copyOf(last.values());
    }

    /** The table that the statement makes an index or a constraint of; null for any other statement. */
    private static String table(String statement) {
        Matcher index = INDEX.matcher(statement);
        Matcher constraint = CONSTRAINT.matcher(statement);
        return index.matches() ? index.group(3) : constraint.matches() ? constraint.group(1) : null;
    }

    /** The name of the index or constraint that the statement makes. */
    private static String name(String statement) {
        Matcher index = INDEX.matcher(statement);
        Matcher constraint = CONSTRAINT.matcher(statement);
        return index.matches() ? index.group(2) : constraint.matches() ? constraint.group(2) : null;
    }

    private static int version(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted(Comparator.comparingInt(Migrations::version))
                    .toList();
        }
    }
}
