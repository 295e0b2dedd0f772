package org.claimgraph.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimgraph.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs in docs/clients.md run as printed, where their languages are installed. */
@QuarkusTest
class ClientRecipesTest {
    private static final MarkdownFile CLIENTS = MarkdownFile.read(Path.of("docs/clients.md"));

    @TestHTTPResource
    URI service;

    @TempDir
    Path folder;

    private List<String> run(String language, String file, String tool) throws Exception {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, tool))),
                () -> tool + " is not installed.");
        List<String> programs = CLIENTS.blocks(language);
        assertEquals(1, programs.size());
        Path program = folder.resolve(file);
        Files.writeString(program, programs.getFirst());
        ProcessBuilder builder = new ProcessBuilder(tool, program.toString()).redirectErrorStream(true);
        builder.environment().put("CLAIMGRAPH_URL", "http://" + service.getHost() + ":" + service.getPort());
        builder.environment().put("CLAIMGRAPH_KEY", TestKeys.text("CURATOR"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.lines().toList();
    }

    @Test
    void pythonRecordsOnceAndReadsTheChangesToTheirEnd() throws Exception {
        List<String> lines = run("python", "recipe.py", "python3");
        assertTrue(lines.getFirst().matches("entity/recipe-works-[0-9a-f]{8} True"), lines::toString);
        assertEquals("1", lines.get(1));
    }

    /** The program has no types, so that it is JavaScript, too. */
    @Test
    void typeScriptRecordsOnce() throws Exception {
        List<String> lines = run("ts", "recipe.mjs", "node");
        assertTrue(lines.getFirst().matches("entity/recipe-works-[0-9a-f]{8} true"), lines::toString);
    }
}
