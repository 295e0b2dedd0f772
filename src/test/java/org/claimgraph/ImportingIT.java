package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.claimgraph.Packaged.Ended;
import org.claimgraph.documentation.DataPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands import and export of the packaged program, as processes of their own. */
@Timeout(value = 30, unit = TimeUnit.MINUTES) // for many starts of the program on a busy machine
class ImportingIT {
    private static final Path DONATIONS =
            Path.of("src/test/resources/ftm/donations.ijson").toAbsolutePath();
    private static final int INCOMPLETE = 3;

    @TempDir
    Path directory;

    private Ended run(int exitCode, String... arguments) throws IOException, InterruptedException {
        Ended ended = Packaged.run(
                directory, Map.of("CLAIMGRAPH_DATA", directory.resolve("data").toString()), arguments);
        assertEquals(exitCode, ended.exitCode(), ended::log);
        return ended;
    }

    private static void assertSays(Ended ended, String text) {
        assertTrue(ended.log().contains(text), ended::log);
    }

    @Test
    void realFileIsImportedExportedAndTakenOutByTheCommandLine() throws Exception {
        String file = DONATIONS.toString();

        assertSays(run(0, "import", file, "--dry-run"), "Dry run: nothing was kept.");
        Ended first = run(0, "import", file);
        assertSays(first, "739 read, 739 new, 0 known");
        assertSays(first, "The data set \"donations\" is imported");
        assertSays(run(0, "import", file), "Nothing new in the data set \"donations\".");

        run(0, "export", "bundle", "--dataset", "donations", "-o", "donations.jsonl");
        run(0, "export", "followthemoney", "--dataset", "donations", "-o", "again.ijson");
        try (Stream<String> lines = Files.lines(directory.resolve("again.ijson"));
                Stream<String> original = Files.lines(DONATIONS)) {
            assertEquals(
                    original.filter(line -> !line.isBlank()).count(),
                    lines.filter(line -> !line.isBlank()).count());
        }
        assertSays(run(0, "import", "--remove", "donations"), "739 retracted");
        assertSays(run(INCOMPLETE, "import", "--remove", "donations"), "There is no data set \"donations\"");
        Ended imported = run(0, "import", "donations.jsonl");
        assertSays(imported, "739 changed");
    }

    @Test
    void wrongUseEndsWithTheDocumentedExitCodes() throws Exception {
        assertSays(run(2, "import"), "Name files to import");
        assertSays(run(2, "import", "nowhere.jsonl"), "there is no such file or folder");
        assertSays(run(2, "imprt"), "Unmatched argument");
        Files.writeString(directory.resolve("notes.txt"), "Nothing to import.");
        assertSays(run(INCOMPLETE, "import", "notes.txt"), "No file has a recognised format");
        assertSays(run(0, "import", "--help"), "--dry-run");
    }

    @Test
    void everyProgramCommandOfTheDataPageWorks() throws Exception {
        for (DataPage.Step step : DataPage.steps()) {
            if (step.file() != null) {
                step.save(directory);
            } else if (step.command() != null && step.command().startsWith(DataPage.PROGRAM)) {
                List<String> arguments = List.of(step.command()
                        .substring(DataPage.PROGRAM.length())
                        .strip()
                        .split(" "));
                if (!arguments.contains("fleet.jsonl")) {
                    run(DataPage.expectedExitCode(step.command(), directory), arguments.toArray(String[]::new));
                }
            }
        }
        assertTrue(Files.size(directory.resolve("firms.jsonl")) > 1000);
    }
}
