package org.claimgraph.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The measurements of a series of requests.
 *
 * @param nanos the time from the first request to the last answer
 * @param latencies the latency of each request, in nanoseconds
 * @param bytes the size of all answers
 * @param serverCpu the CPU time of the server's processes, in nanoseconds
 * @param databaseCpu the CPU time of the database's processes, in nanoseconds; 0 if it is embedded
 */
public record Round(long nanos, long[] latencies, long bytes, long serverCpu, long databaseCpu) {
    /** Sends requests over the connections for the given time; each connection starts with another request. */
    public static Round run(
            int port, List<byte[]> requests, int connections, Duration time, Processes server, Processes database)
            throws Exception {
        long serverBefore = server.cpu();
        long databaseBefore = database.cpu();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Callable<Stretch>> work = new ArrayList<>();
            for (int one = 0; one < connections; one++) {
                int first = one * requests.size() / connections;
                work.add(() -> stretch(port, requests, first, end));
            }
            List<Future<Stretch>> done = threads.invokeAll(work);
            long nanos = System.nanoTime() - begin;
            return sum(nanos, done, server.cpu() - serverBefore, database.cpu() - databaseBefore);
        }
    }

    private static Round sum(long nanos, List<Future<Stretch>> done, long serverCpu, long databaseCpu)
            throws InterruptedException, ExecutionException {
        long[] latencies = new long[0];
        long bytes = 0;
        for (Future<Stretch> one : done) {
            Stretch stretch = one.get();
            int at = latencies.length;
            latencies = Arrays.copyOf(latencies, at + stretch.count);
            System.arraycopy(stretch.latencies, 0, latencies, at, stretch.count);
            bytes += stretch.bytes;
        }
        return new Round(nanos, latencies, bytes, serverCpu, databaseCpu);
    }

    /** Both rounds as one. */
    public Round and(Round other) {
        long[] all = Arrays.copyOf(latencies, latencies.length + other.latencies.length);
        System.arraycopy(other.latencies, 0, all, latencies.length, other.latencies.length);
        return new Round(
                nanos + other.nanos,
                all,
                bytes + other.bytes,
                serverCpu + other.serverCpu,
                databaseCpu + other.databaseCpu);
    }

    public double perSecond() {
        return latencies.length * 1e9 / nanos;
    }

    /** In milliseconds. */
    public double percentile(double share) {
        long[] sorted = latencies.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private static final class Stretch {
        private long[] latencies = new long[4096];
        private int count;
        private long bytes;
    }

    private static Stretch stretch(int port, List<byte[]> requests, int first, long end) throws IOException {
        Stretch stretch = new Stretch();
        try (HttpConnection client = new HttpConnection(port)) {
            int at = first;
            for (long now = System.nanoTime(); now < end; ) {
                stretch.bytes += client.send(requests.get(at));
                long then = System.nanoTime();
                if (stretch.count == stretch.latencies.length) {
                    stretch.latencies = Arrays.copyOf(stretch.latencies, stretch.count * 2);
                }
                stretch.latencies[stretch.count++] = then - now;
                now = then;
                at = at + 1 == requests.size() ? 0 : at + 1;
            }
        }
        return stretch;
    }
}
