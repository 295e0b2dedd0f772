package org.claimgraph.bench.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** The service's own migrations: they make the tables; the indexes are taken away for the loading and put back after it. */
public final class Migrations {
    private static final Pattern INDEX = Pattern.compile("create (unique )?index (\\w+) on (\\w+).*", Pattern.DOTALL);
    private static final Pattern CONSTRAINT =
            Pattern.compile("alter table (\\w+) add constraint (\\w+) .*", Pattern.DOTALL);
    private final Path directory;

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

    void run(String url) {
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
        execute(connection, drops);
    }

    void putIndexesBack(Connection connection) throws IOException, SQLException {
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

    /** The statements that make indexes and constraints, in their order. */
    private List<String> indexes(Connection connection) throws IOException, SQLException {
        String text = text().replace("${on_postgresql}", onPostgresql(connection.getMetaData().getURL()));
        return Stream.of(text.replaceAll("--[^\n]*", "").replace("/* */", "").split(";"))
                .map(String::strip)
                .filter(one -> INDEX.matcher(one).matches() || CONSTRAINT.matcher(one).matches())
                .toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }
}
