package org.claimgraph.bench.load;

import java.time.Duration;
import java.util.stream.Stream;

/** A process with all that it started. */
@FunctionalInterface
public interface Processes {
    /** No process at all. */
    Processes NONE = () -> 0;

    static Processes of(ProcessHandle root) {
        return () -> Stream.concat(Stream.of(root), root.descendants())
                .mapToLong(one -> one.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
                .sum();
    }

    /** The time on processors so far, in nanoseconds. */
    long cpu();
}
