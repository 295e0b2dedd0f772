package org.claimgraph.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps of "Bring your own data" in docs/data.md: files to save and commands to run, in their order. */
public final class DataPage {
    /** What begins the commands of the packaged program. */
    public static final String PROGRAM = "java -jar target/quarkus-app/quarkus-run.jar ";

    private static final Pattern SECTION = Pattern.compile("(?s)## Bring your own data.*?(?=\n## )");
    private static final Pattern STEP =
            Pattern.compile("(?ms)`([\\w.]+)`[^`]*?:\n\n```(csv|yaml|jsonl|python|text)\n(.*?)^```$"
                    + "|^```(shell|graphql)\n(.*?)^```$");

    private DataPage() {}

    /** A file to save, a command to run, or a query; the other members are null. */
    public record Step(String file, String content, String command, String query) {
        /** Saves the file of the step. */
        public void save(Path folder) throws IOException {
            Files.writeString(folder.resolve(file), content);
        }
    }

    /** The steps, without the commands of curl, which DocumentedCommandsTest runs. */
    public static List<Step> steps() {
        Matcher section =
                SECTION.matcher(MarkdownFile.read(Path.of("docs/data.md")).text());
        if (!section.find()) {
            throw new AssertionError("docs/data.md has no section about one's own data");
        }
        List<Step> steps = new ArrayList<>();
        STEP.matcher(section.group()).results().forEach(step -> {
            if (step.group(1) != null) {
                steps.add(new Step(step.group(1), step.group(3), null, null));
            } else if (step.group(4).equals("graphql")) {
                steps.add(new Step(null, null, null, step.group(5)));
            } else {
                ShellCommands.in(step.group(5)).stream()
                        .filter(command -> !command.startsWith("curl "))
                        .forEach(command -> steps.add(new Step(null, null, command, null)));
            }
        });
        return steps;
    }

    /** The exit code that the page promises: a spreadsheet without its mapping is refused. */
    public static int expectedExitCode(String command, Path folder) {
        return command.contains("firms.csv") && !Files.exists(folder.resolve("firms.mapping.yaml")) ? 3 : 0;
    }
}
