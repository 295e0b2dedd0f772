package org.claimgraph.bench.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.claimgraph.bench.load.HttpConnection;
import org.claimgraph.bench.load.ServerProcesses;

/** The product, started on an empty data directory and queried until it answers. */
final class StartedService implements AutoCloseable {
    private static final String QUERY = """
            {"query": "{ entity(id: \\"entity/microsoft\\") { name facts(predicates: [\\"investedTotal\\"]) { state independentSources positions { claims { originalValue document { title } } } } } }"}""";
    private static final String ANSWER = "CORROBORATED";
    private static final long TIMEOUT = TimeUnit.MINUTES.toNanos(2);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);
    private final Process process;
    private final Path data;
    private final int port;
    private final long nanos;

    private StartedService(Process process, Path data, int port, long nanos) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.nanos = nanos;
    }

    static StartedService of(Distribution distribution, Path work) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory(work, "start");
        int port = ServerProcesses.freePort();
        ProcessBuilder builder = new ProcessBuilder(distribution.command())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("log").toFile());
        builder.environment().put("CLAIMGRAPH_DATA", data.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        long begin = System.nanoTime();
        Process process = builder.start();
        while (System.nanoTime() - begin < TIMEOUT && process.isAlive()) {
            try (HttpConnection client = new HttpConnection(port)) {
                client.send(request(port));
                long nanos = System.nanoTime() - begin;
                if (!client.text().contains(ANSWER)) {
                    throw new IllegalStateException(distribution.name() + " returns the wrong answer " + client.text());
                }
                return new StartedService(process, data, port, nanos);
            } catch (IOException _) {
                LockSupport.parkNanos(PAUSE);
            }
        }
        process.destroyForcibly().waitFor();
        throw new IllegalStateException(
                distribution.name() + " does not start: " + Files.readString(data.resolve("log")));
    }

    private static byte[] request(int port) {
        return HttpConnection.request(port, QUERY.getBytes(StandardCharsets.UTF_8));
    }

    /** From the start of the process to the end of the first answer. */
    double milliseconds() {
        return nanos / 1e6;
    }

    int port() {
        return port;
    }

    /** The resident memory of the process, as Linux counts it. */
    double residentMegabytes() throws IOException {
        List<String> status = Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status"));
        for (String line : status) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6;
            }
        }
        throw new IOException("no VmRSS");
    }

    /** Sends the query repeatedly, one request after the other. */
    void repeat(int times) throws IOException {
        byte[] request = request(port);
        try (HttpConnection client = new HttpConnection(port)) {
            for (int time = 0; time < times; time++) {
                client.send(request);
            }
        }
    }

    byte[] request() {
        return request(port);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        ServerProcesses.end(process);
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
