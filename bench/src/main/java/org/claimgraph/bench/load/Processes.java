package org.claimgraph.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** A process with all that it started, those included that have ended since. */
@FunctionalInterface
public interface Processes {
    /** No processes. */
    Processes NONE = () -> 0;

    /** The CPU time so far, in nanoseconds. */
    long cpu();

    static Processes of(ProcessHandle root) {
        return () -> Stream.concat(Stream.of(root), root.descendants())
                .mapToLong(Processes::cpu)
                .sum();
    }

    private static long cpu(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int own = 11; own <= 14; own++) { // user and system time of the process and of its ended children
                ticks += Long.parseLong(fields[own]);
            }
            return ticks * 10_000_000;
        } catch (IOException elsewhere) {
            return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
        }
    }
}
