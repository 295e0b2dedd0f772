package org.claimgraph.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script beside the jar finds a Java that is new enough, or says that there is none. Java itself is a stand-in. */
class StartScriptTest {
    private static final Path SCRIPT = Path.of("src/main/distribution/claimgraph");
    private static final List<String> TOOLS = List.of("sh", "sed", "dirname", "readlink");

    @TempDir
    Path directory;

    private Path script;

    record Result(int exitCode, String output) {}

    /** The copy looks for Java below the temporary directory only. */
    @BeforeEach
    void copyScript() throws IOException {
        Path systems = directory.resolve("systems");
        String text = Manifests.text(SCRIPT)
                .replace(" /usr/lib/jvm", " " + systems.resolve("usr-lib-jvm"))
                .replace(" /usr/java", " " + systems.resolve("usr-java"))
                .replace(" /opt", " " + systems.resolve("opt"))
                .replace(" /Library", " " + systems.resolve("library"));
        script = executable(directory.resolve("app/claimgraph"), text);
        Path tools = Files.createDirectories(directory.resolve("tools"));
        for (String tool : TOOLS) {
            Path found = Stream.of(System.getenv("PATH").split(":"))
                    .map(path -> Path.of(path, tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(tools.resolve(tool), found);
        }
    }

    private static Path executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A Java that prints how it is called. */
    private Path java(String home, int release) throws IOException {
        Path java = directory.resolve(home);
        executable(java.resolve("bin/java"), "#!/bin/sh\nfor word; do echo \"$word\"; done\necho \"" + home + "\"\n");
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"" + release + ".0.1\"\n");
        return java;
    }

    private Result run(Path program, Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of("sh", program.toString()), Stream.of(arguments))
                                .toList())
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", directory.resolve("tools").toString());
        builder.environment().putAll(variables);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    @Test
    void missingJavaIsReportedInOneLine() throws Exception {
        Path old = java("old", 17);
        for (Map<String, String> variables : List.<Map<String, String>>of(
                Map.of(), Map.of("JAVA_HOME", old.toString()), Map.of("JAVA_HOME", "/nowhere"))) {
            Result result = run(script, variables);
            assertEquals(1, result.exitCode());
            assertEquals(
                    "claimgraph: no Java 25 or newer found: install one, or set JAVA_HOME to it.\n", result.output());
        }
    }

    @Test
    void newestJavaOfTheMachineIsUsedWhateverIsOnThePath() throws Exception {
        java("systems/usr-lib-jvm/java-17", 17);
        java("systems/usr-lib-jvm/java-25", 25);
        java("systems/usr-lib-jvm/java-26", 26);
        Path old = java("old", 11);
        Files.createSymbolicLink(directory.resolve("tools/java"), old.resolve("bin/java"));
        assertTrue(run(script, Map.of()).output().endsWith("systems/usr-lib-jvm/java-26\n"));
    }

    @Test
    void javaHomeIsUsedIfItIsNewEnough() throws Exception {
        java("systems/usr-lib-jvm/java-26", 26);
        Path home = java("home", 25);
        assertTrue(run(script, Map.of("JAVA_HOME", home.toString())).output().endsWith("\nhome\n"));
    }

    /** Through a link as well, with options from the environment and the arguments of a command. */
    @Test
    void jarBesideTheScriptIsStarted() throws Exception {
        Path home = java("home", 25);
        Path link = Files.createSymbolicLink(directory.resolve("link"), script);
        Result result =
                run(link, Map.of("JAVA_HOME", home.toString(), "JAVA_OPTS", "-Xmx1g -Da=b"), "import", "two words.csv");
        List<String> words = result.output().lines().toList();
        Path app = directory.toRealPath().resolve("app");
        assertTrue(words.contains("-XX:AOTCache=" + app.resolve("claimgraph.aot")), words::toString);
        assertEquals(
                List.of(
                        "-Xmx1g",
                        "-Da=b",
                        "-jar",
                        app.resolve("quarkus-run.jar").toString(),
                        "import",
                        "two words.csv",
                        "home"),
                words.subList(words.size() - 7, words.size()));
    }

    @Test
    void scriptLooksWhereTheBuildLooks() throws IOException {
        assertEquals(places(Path.of("mvnw")), places(SCRIPT));
    }

    private static String places(Path file) throws IOException {
        String text = Files.readString(file).replace("${HOME:-}", "$HOME").replace("\"$HOME\"", "$HOME");
        return text.substring(text.indexOf("for home in"), text.indexOf("; do", text.indexOf("for home in")));
    }
}
