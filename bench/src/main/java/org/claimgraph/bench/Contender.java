package org.claimgraph.bench;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.claimgraph.bench.load.Processes;
import org.claimgraph.bench.load.ServerProcesses;

/** A contender's server, running as a process of its own. */
public final class Contender implements AutoCloseable {
    private static final int START_TIMEOUT_SECONDS = 120;
    private final String name;
    private final int port;
    private final Process process;
    private final Path log;

    private Contender(String name, int port, Process process, Path log) {
        this.name = name;
        this.port = port;
        this.process = process;
        this.log = log;
    }

    static boolean onH2(String name) {
        return !isPeer(name);
    }

    static boolean isEarlier(String name) {
        return name.equals("previous");
    }

    static boolean isPeer(String name) {
        return name.equals("mercurius") || name.equals("postgraphile");
    }

    /** @param postgresPort 0 for none, as on H2 */
    static Contender start(Options options, String name, String url, int postgresPort) throws Exception {
        return start(options, name, url, postgresPort, Map.of("CLAIMGRAPH_SEARCH_ENABLED", "false"));
    }

    /** @param also further settings of the service */
    public static Contender start(
            Options options, String name, String url, int postgresPort, Map<String, String> also) throws Exception {
        int port = ServerProcesses.freePort();
        Map<String, String> settings = new HashMap<>();
        List<String> command = new ArrayList<>();
        if (isPeer(name)) {
            command.addAll(List.of("node", name + "/server.mjs"));
            settings.put("PORT", String.valueOf(port));
            settings.put("DATABASE_URL", "postgres://postgres@127.0.0.1:" + postgresPort + "/postgres");
            settings.put("NODE_ENV", "production");
            settings.put("GRAPHILE_ENV", "production");
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-Xms" + options.heap(), "-Xmx" + options.heap()));
            if (name.equals("handwritten")) {
                command.addAll(List.of("-cp", System.getProperty("java.class.path")));
                command.addAll(List.of("org.claimgraph.bench.handwritten.HandwrittenServer", url, String.valueOf(port)));
            } else {
                if (name.equals("claimgraph") && !options.jvm().isEmpty()) {
                    command.addAll(List.of(options.jvm().split(" ")));
                }
                Path build = isEarlier(name) ? options.previous() : Path.of("target/quarkus-app");
                command.addAll(List.of("-jar", build.resolve("quarkus-run.jar").toString()));
                settings.put("CLAIMGRAPH_DB", postgresPort == 0 ? "h2" : "postgresql");
                settings.put("CLAIMGRAPH_BUNDLES", "");
                settings.put("QUARKUS_DATASOURCE_JDBC_URL", url);
                settings.put("QUARKUS_HTTP_PORT", String.valueOf(port));
                settings.putAll(also);
                settings.put("CLAIMGRAPH_HTTP_UNPROTECTED_STOCK_ENGINE", String.valueOf(name.equals("smallrye")));
            }
        }
        Path log = options.work().resolve(name + "-" + options.claims() + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(options.root().resolve(isPeer(name) ? "bench/peers" : ".").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        Contender contender = new Contender(name, port, builder.start(), log);
        contender.await();
        return contender;
    }

    /** Waits until the query of a single number returns 0. */
    void awaitZero(Connection database, String query) throws Exception {
        while (true) {
            try (ResultSet row = database.createStatement().executeQuery(query)) {
                row.next();
                if (row.getLong(1) == 0) {
                    return;
                }
            }
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(name + " has ended: " + Files.readString(log));
            }
        }
    }

    private void await() throws Exception {
        for (int tenths = 0; tenths < START_TIMEOUT_SECONDS * 10; tenths++) {
            try (Socket _ = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException _) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        }
        close();
        throw new IllegalStateException(name + " does not start: " + Files.readString(log));
    }

    String name() {
        return name;
    }

    public int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** Waits until the server ends. */
    void join() throws InterruptedException {
        process.waitFor();
    }

    public Processes processes() {
        return Processes.of(process.toHandle());
    }

    @Override
    public void close() throws InterruptedException {
        ServerProcesses.end(process);
    }
}
