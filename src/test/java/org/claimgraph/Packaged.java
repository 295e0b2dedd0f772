package org.claimgraph;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The packaged product, a jar or an executable, as a process. */
public final class Packaged implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);
    private static final long COMMAND_PATIENCE = TimeUnit.MINUTES.toNanos(10);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);
    private final Process process;
    private final Path log;
    private final int port;

    private Packaged(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** How a process ended, and all that it wrote. */
    public record Ended(int exitCode, String log) {}

    /** Starts it and waits until it listens. */
    public static Packaged start(Path directory, Map<String, String> settings, String... options)
            throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path log = Files.createTempFile(directory, "service", ".log");
        ProcessBuilder builder = command(log, options);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().putAll(settings);
        Packaged service = new Packaged(builder.start(), log, port);
        long end = System.nanoTime() + PATIENCE;
        while (!service.log().contains("Listening on")) {
            if (!service.process.isAlive() || System.nanoTime() > end) {
                service.close();
                throw new AssertionError("It does not start: " + service.log());
            }
            LockSupport.parkNanos(PAUSE);
        }
        return service;
    }

    /** Starts it, or one of its commands, without waiting for anything. */
    static Packaged launch(Path directory, Map<String, String> settings, String... arguments) throws IOException {
        Path log = Files.createTempFile(directory, "launched", ".log");
        ProcessBuilder builder = command(log).directory(directory.toFile());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().putAll(settings);
        return new Packaged(builder.start(), log, 0);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** The status of the response to a GET request. */
    int status(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    /** Starts it where it must not, and waits for its end. */
    static Ended refused(Path directory, Map<String, String> settings, String... options)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(directory, "refused", ".log");
        ProcessBuilder builder = command(log, options);
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().putAll(settings);
        Packaged service = new Packaged(builder.start(), log, 0);
        if (!service.process.waitFor(PATIENCE, TimeUnit.NANOSECONDS)) {
            service.close();
            throw new AssertionError("It runs: " + service.log());
        }
        return new Ended(service.process.exitValue(), service.log());
    }

    /** Runs one of its commands to the end. */
    public static Ended run(Path directory, Map<String, String> settings, String... arguments)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(directory, "command", ".log");
        ProcessBuilder builder = command(log).directory(directory.toFile());
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(settings);
        Packaged program = new Packaged(builder.start(), log, 0);
        if (!program.process.waitFor(COMMAND_PATIENCE, TimeUnit.NANOSECONDS)) {
            program.close();
            throw new AssertionError("It does not end: " + program.log());
        }
        return new Ended(program.process.exitValue(), program.log());
    }

    public static boolean isNative() {
        return !System.getProperty("claimgraph.executable").endsWith(".jar");
    }

    private static ProcessBuilder command(Path log, String... options) {
        String executable = Path.of(System.getProperty("claimgraph.executable"))
                .toAbsolutePath()
                .toString();
        List<String> command = new ArrayList<>();
        if (!isNative()) {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            Path cache = Path.of(executable).resolveSibling("claimgraph.aot");
            if (Files.exists(cache)) {
                command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=error"));
            }
            command.addAll(List.of(options));
            command.addAll(List.of("-jar", executable));
        } else {
            command.add(executable);
            command.addAll(List.of(options));
        }
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end of the process. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE, TimeUnit.NANOSECONDS)) {
            throw new AssertionError("It still runs.");
        }
        return process.exitValue();
    }

    public String log() throws IOException {
        return Files.readString(log);
    }

    /** The answer to the body of a request. */
    String ask(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    /** Without any chance to end well. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
