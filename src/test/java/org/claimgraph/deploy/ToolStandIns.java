package org.claimgraph.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Runs shell commands in a directory with stand-ins for the tools that need an engine, a cluster, a cloud or minutes. They write
 * down how they are called; {@code kubectl} renders what it would apply, and builds the secret that it would create.
 */
record ToolStandIns(Path directory) {
    private static final List<String> ON_PATH = List.of("docker", "gcloud", "sam", "psql", "git");
    private static final List<String> IN_DIRECTORY =
            List.of("mvnw", "target/quarkus-app/claimgraph", "target/claimgraph-0.1.0-SNAPSHOT-runner");
    private static final String STAND_IN = """
            #!/bin/sh
            name=$(basename "$0")
            echo "$name $*" >>"$CALLS"
            case "$name $*" in
              "gcloud config get-value project") echo my-project ;;
              "git rev-parse HEAD") echo 0123456789abcdef ;;
            esac
            """;
    private static final String KUBECTL = """
            #!/bin/sh
            echo "kubectl $*" >>"$CALLS"
            PATH=$REAL_PATH
            case "$1 $2" in
              "apply -k") exec kubectl kustomize "$3" ;;
              "create secret") exec kubectl "$@" --dry-run=client -o yaml ;;
              kustomize*) exec kubectl "$@" ;;
            esac
            """;

    /** @param calls the calls of the stand-ins, a line for each */
    record Result(int exitCode, String output, List<String> calls) {}

    static ToolStandIns in(Path directory) throws IOException {
        for (String tool : ON_PATH) {
            write(directory.resolve("bin").resolve(tool), STAND_IN);
        }
        write(directory.resolve("bin/kubectl"), KUBECTL);
        for (String program : IN_DIRECTORY) {
            write(directory.resolve(program), STAND_IN);
        }
        return new ToolStandIns(directory);
    }

    private static void write(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Runs a block of commands in one shell, which ends at the first that fails. */
    Result run(String block) throws IOException, InterruptedException {
        Path calls = Files.writeString(directory.resolve("calls"), "");
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", block)
                .directory(directory.toFile())
                .redirectErrorStream(true);
        String path = System.getenv("PATH");
        shell.environment().put("REAL_PATH", path);
        shell.environment().put("PATH", directory.resolve("bin") + ":" + path);
        shell.environment().put("CALLS", calls.toString());
        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output, Files.readAllLines(calls));
    }
}
