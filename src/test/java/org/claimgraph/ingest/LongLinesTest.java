package org.claimgraph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A line of 100 MB gives a finding in every format, and needs little memory. */
class LongLinesTest {
    private static final String HEAP = "-Xmx160m";

    @Test
    void longLineIsAFindingInASmallHeap() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongLines.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertEquals(0, process.waitFor(), () -> String.join("\n", lines));
        assertEquals(18, lines.size(), () -> String.join("\n", lines));
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(line -> !line.matches(
                                ".*: \\[.*(line-too-long|object-too-large|not-csv|not-json|invalid-line).*]"))
                        .toList());
    }
}
