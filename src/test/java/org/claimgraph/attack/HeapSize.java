package org.claimgraph.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The size of the live objects of another JVM. */
final class HeapSize {
    private HeapSize() {}

    /** Has the JVM collect garbage; returns the bytes in use then. */
    static long afterCollection(long pid) throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(tool, String.valueOf(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(System.lineSeparator(), lines));
        }
        String[] total = lines.getLast().strip().split("\\s+");
        return Long.parseLong(total[2]);
    }
}
