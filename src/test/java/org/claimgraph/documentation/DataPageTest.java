package org.claimgraph.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.TestClient;
import org.claimgraph.documentation.DataPage.Step;
import org.claimgraph.platform.command.ProgramCommand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Everything that docs/data.md tells a new user to do works; the commands run without the package; ImportingIT runs them with it. */
@QuarkusTest
@Tag("database")
class DataPageTest {
    @Any
    @Inject
    Instance<ProgramCommand> commands;

    @TempDir
    Path folder;

    @Test
    void everyStepOfBringingOwnDataWorks() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "python3 is not there");
        List<Step> steps = DataPage.steps();
        assertTrue(steps.size() >= 17, steps::toString);
        for (Step step : steps) {
            if (step.file() != null) {
                step.save(folder);
            } else if (step.query() != null) {
                assertAnswered(step.query());
            } else if (step.command().startsWith(DataPage.PROGRAM)) {
                runProgram(step.command());
            } else {
                runShell(step.command());
            }
        }
        assertTrue(Files.size(folder.resolve("firms.jsonl")) > 1000);
    }

    private static void assertAnswered(String query) {
        JsonNode nodes = TestClient.data(query).at("/claims/nodes");
        assertTrue(!nodes.isEmpty(), query);
        nodes.forEach(node -> node.path("evidence")
                .forEach(evidence -> assertTrue(evidence.get("quote").isTextual(), node::toString)));
    }

    private void runProgram(String command) {
        List<String> arguments = new ArrayList<>();
        for (String word : command.substring(DataPage.PROGRAM.length()).strip().split(" ")) {
            boolean isFile = word.matches("[\\w]+\\.\\w+");
            arguments.add(isFile ? folder.resolve(word).toString() : word);
        }
        CommandLine program = new CommandLine(CommandLine.Model.CommandSpec.create());
        commands.forEach(program::addSubcommand);
        StringWriter output = new StringWriter();
        program.setOut(new PrintWriter(output)).setErr(new PrintWriter(output));
        program.getSubcommands()
                .values()
                .forEach(one -> one.setOut(program.getOut()).setErr(program.getErr()));
        int expected = DataPage.expectedExitCode(command, folder);
        assertEquals(expected, program.execute(arguments.toArray(String[]::new)), () -> command + "\n" + output);
    }

    private void runShell(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> command + "\n" + output);
    }
}
