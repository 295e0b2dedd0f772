package org.claimgraph.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.claimgraph.bench.data.LedgerCopy;
import org.claimgraph.bench.data.Ledger;
import org.claimgraph.bench.data.LedgerKind;
import org.claimgraph.bench.data.Migrations;
import org.claimgraph.bench.load.Processes;

/** The databases with generated ledgers, each made once per size, seed and schema and kept for the next run. */
public final class BenchmarkDatabases implements AutoCloseable {
    public static final String H2_OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE";
    private static final String PRESENT = "postgres";
    private static final String EARLIER = "previous";
    private final Options options;
    private final LedgerKind kind;
    private final Migrations present;
    private final EarlierBuild earlier;
    private EmbeddedPostgres postgres;

    public BenchmarkDatabases(Options options) {
        this(options, LedgerKind.CLAIMS);
    }

    public BenchmarkDatabases(Options options, LedgerKind kind) {
        this.options = options;
        this.kind = kind;
        this.present = new Migrations(options.root().resolve("src/main/resources/db/migration"));
        this.earlier = new EarlierBuild(options.previous());
    }

    /** Whether the contender has a ledger of its own, because its schema is another one. */
    boolean hasOwnLedger(String contender) throws IOException {
        return Contender.isEarlier(contender) && earlier.hasOtherSchema(present);
    }

    private Migrations migrations(String contender) throws IOException {
        return hasOwnLedger(contender) ? earlier.migrations() : present;
    }

    private String edition(Migrations migrations) throws IOException {
        CRC32 sum = new CRC32();
        sum.update((Ledger.EDITION + (kind == LedgerKind.CLAIMS ? "" : kind.name()) + migrations.text()).getBytes(StandardCharsets.UTF_8));
        return "%d-%d-%08x".formatted(options.claims(), options.seed(), sum.getValue());
    }

    /** A copy of the H2 file for the contender under this name, because only one process can open a file. */
    String h2(String contender, String name) throws Exception {
        Path made = options.work().resolve("h2-" + edition(migrations(contender)) + ".mv.db");
        if (!Files.exists(made)) {
            Path half = options.work().resolve("h2-half-" + options.claims());
            Files.deleteIfExists(Path.of(half + ".mv.db"));
            copy(contender, "jdbc:h2:file:" + half + H2_OPTIONS.replace(";DB_CLOSE_ON_EXIT=FALSE", ""));
            Files.move(Path.of(half + ".mv.db"), made);
        }
        Path own = options.work().resolve("h2-" + name);
        Files.copy(made, Path.of(own + ".mv.db"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return "jdbc:h2:file:" + own + H2_OPTIONS;
    }

    /** Copies from PostgreSQL, where writing rows and computing projections takes a fraction of the time. */
    private void copy(String contender, String url) throws Exception {
        String from = postgresql(contender);
        long begin = System.nanoTime();
        System.out.printf("copying %d claims to H2 ...%n", options.claims());
        new LedgerCopy(migrations(contender)).write(from, url + ";CACHE_SIZE=1000000");
        System.out.printf("copied in %d s%n", (System.nanoTime() - begin) / 1_000_000_000);
        close();
        postgres = null;
    }

    /** One database for all contenders with the present schema, and one for an earlier build with another. */
    public String postgresql(String contender) throws Exception {
        Path directory = options.work().resolve("pg-" + edition(present));
        if (postgres == null) {
            start(directory);
        }
        Path complete = directory.resolve("previous-" + edition(migrations(contender)));
        if (hasOwnLedger(contender) && !Files.exists(complete)) {
            writeEarlier();
            Files.createFile(complete);
        }
        return url(hasOwnLedger(contender) ? EARLIER : PRESENT);
    }

    /** A new empty database beside those of the contenders, in the place of an earlier one of this name. */
    public String empty(String name) throws Exception {
        postgresql(PRESENT);
        execute("drop database if exists " + name);
        execute("create database " + name);
        return url(name);
    }

    private void start(Path directory) throws Exception {
        boolean there = Files.exists(directory.resolve("complete"));
        if (!there) {
            delete(directory);
        }
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("shared_buffers", "4GB")
                .setServerConfig("max_connections", "200")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setPGStartupWait(java.time.Duration.ofSeconds(60))
                .start();
        if (!there) {
            write();
            execute("create extension pg_stat_statements");
            execute("alter system set pg_stat_statements.track = 'none'");
            execute("select pg_reload_conf()");
            execute(Files.readString(options.root().resolve("bench/peers/postgraphile/functions.sql")));
            execute("checkpoint"); // this PostgreSQL runs without fsync
            Files.createFile(directory.resolve("complete"));
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database + "?user=postgres";
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    /** Generates the claims; the service then forms their facts and conflicts. */
    private void write() throws Exception {
        String url = url(PRESENT);
        long begin = System.nanoTime();
        System.out.printf("generating %d claims ...%n", options.claims());
        new Ledger(present, kind, options.claims(), options.seed()).write(url);
        System.out.printf("generated in %d s%n", (System.nanoTime() - begin) / 1_000_000_000);
        if (!kind.hasFacts()) {
            execute("delete from ledger_rebuild");
            return;
        }
        project("claimgraph", url, "select count(*) from ledger_rebuild");
        execute("truncate table claim_redirect"); // from the provisional keys of generated claims
    }

    private void writeEarlier() throws Exception {
        System.out.printf("generating %d claims of the earlier build ...%n", options.claims());
        execute("drop database if exists " + EARLIER);
        execute("create database " + EARLIER);
        earlier.generate(options, url(EARLIER));
        project("previous", url(EARLIER), "select count(*) from fact where state is null");
    }

    /** Runs the service over the generated claims until the query finds nothing that is not projected yet. */
    private void project(String contender, String url, String pending) throws Exception {
        long begin = System.nanoTime();
        try (Contender service = Contender.start(options, contender, url, port());
                Connection connection = DriverManager.getConnection(url)) {
            service.awaitZero(connection, pending);
        }
        Ledger.settle(url);
        System.out.printf("projections computed in %d s%n", (System.nanoTime() - begin) / 1_000_000_000);
    }

    public int port() {
        return postgres.getPort();
    }

    public Processes processes() throws SQLException {
        if (postgres == null) {
            return Processes.NONE;
        }
        try (Connection connection = connection();
                ResultSet row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            row.next();
            ProcessHandle backend = ProcessHandle.of(row.getLong(1)).orElseThrow();
            return Processes.of(backend.parent().orElseThrow());
        }
    }

    /** Starts or stops counting statements. */
    void count(boolean begin) throws SQLException {
        String track = begin ? "top" : "none";
        execute("alter system set pg_stat_statements.track = '" + track + "'");
        execute("select pg_reload_conf()");
        String shown;
        do { // until a new connection sees the change
            shown = shown("pg_stat_statements.track");
        } while (!shown.equals(track));
        execute("select pg_stat_statements_reset()");
    }

    /** The statements since counting started, without transaction control and settings. */
    long statements() throws SQLException {
        try (Connection connection = connection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select coalesce(sum(calls), 0) from pg_stat_statements where query !~*"
                                + " '^(begin|commit|rollback|set|show|discard|start|alter|select pg_)'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private String shown(String setting) throws SQLException {
        try (Connection connection = connection();
                ResultSet row = connection.createStatement().executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(url(PRESENT));
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }
}
