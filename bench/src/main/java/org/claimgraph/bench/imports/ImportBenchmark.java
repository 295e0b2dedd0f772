package org.claimgraph.bench.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.bench.BenchmarkDatabases;
import org.claimgraph.bench.Options;
import org.claimgraph.bench.data.Ledger;
import org.claimgraph.bench.data.Migrations;

/** Imports a generated bundle by the command line, then inserts the same rows by bare JDBC, and prints both rates. */
public final class ImportBenchmark {
    private final Options options;
    private final Migrations migrations;

    private ImportBenchmark(Options options) {
        this.options = options;
        this.migrations = new Migrations(options.root().resolve("src/main/resources/db/migration"));
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.orExit(arguments);
        Files.createDirectories(options.work());
        new ImportBenchmark(options).measure();
    }

    private void measure() throws Exception {
        System.out.printf(
                "%n| database | claims | rows | import | claims/s | bare inserts | rate of the import / rate of bare inserts |%n"
                        + "|---|--:|--:|--:|--:|--:|--:|%n");
        StringBuilder sizes = new StringBuilder();
        try (BenchmarkDatabases stores = new BenchmarkDatabases(options)) {
            Path bundle = bundle(stores);
            for (String database : options.databases()) {
                boolean h2 = database.equals("h2");
                String imported = h2 ? h2("imported") : stores.empty("imported");
                run(imported, "import", bundle.toString());
                long size = h2 ? Files.size(file("imported")) : 0;
                String bare = h2 ? h2("bare") : stores.empty("bare");
                migrations.run(bare);
                row(database, imported, BareInserts.of(migrations, imported, bare));
                if (h2) {
                    Ledger.settle(bare);
                    sizes.append("%nThe H2 file has %d MB after the import and %d MB compacted.%n"
                            .formatted(size / 1_000_000, Files.size(file("bare")) / 1_000_000));
                }
            }
        }
        System.out.print(sizes);
    }

    private void row(String database, String imported, BareInserts bare) throws SQLException {
        try (Connection connection = DriverManager.getConnection(imported);
                ResultSet run = connection
                        .createStatement()
                        .executeQuery("select r.started_at, r.ended_at, (select count(*) from claim) from import_run r")) {
            run.next();
            double seconds = (run.getObject(2, Timestamp.class).getTime()
                            - run.getObject(1, Timestamp.class).getTime())
                    / 1e3;
            long claims = run.getLong(3);
            System.out.printf(
                    "| %s | %d | %d | %.1f s | %.0f | %.1f s | 1/%.1f |%n",
                    database, claims, bare.rows(), seconds, claims / seconds, bare.seconds(), seconds / bare.seconds());
        }
    }

    /** The generated ledger as a bundle; it is made once. */
    private Path bundle(BenchmarkDatabases stores) throws Exception {
        Path bundle = options.work().resolve("bundle-%d-%d.jsonl".formatted(options.claims(), options.seed()));
        String ledger = stores.postgresql("claimgraph");
        if (!Files.exists(bundle)) {
            run(ledger, "export", "bundle", "-o", bundle.toString());
        }
        return bundle;
    }

    private String h2(String name) throws IOException {
        Files.deleteIfExists(file(name));
        return "jdbc:h2:file:" + directory(name).resolve("claimgraph") + BenchmarkDatabases.H2_OPTIONS;
    }

    private Path directory(String name) {
        return options.work().resolve("import-" + name);
    }

    /** Where the service keeps its embedded database in a data directory. */
    private Path file(String name) {
        return directory(name).resolve("claimgraph.mv.db");
    }

    /** Runs a command of the program to its end. */
    private void run(String url, String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + options.heap()));
        if (!options.jvm().isEmpty()) {
            line.addAll(List.of(options.jvm().split(" ")));
        }
        line.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        line.addAll(List.of(command));
        Path log = options.work().resolve("import.log");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(options.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("CLAIMGRAPH_BUNDLES", "");
        if (url.startsWith("jdbc:h2:")) {
            builder.environment().put("CLAIMGRAPH_DATA", directory("imported").toString());
        } else {
            builder.environment().put("CLAIMGRAPH_DB", "postgresql");
            builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", url);
        }
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IOException(command[0] + " ended with " + code + ": " + Files.readString(log));
        }
    }
}
