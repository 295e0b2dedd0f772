package org.claimgraph.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimgraph.platform.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every block of commands of docs/deploying.md runs as printed, with stand-ins for tools that are not here. */
class DeployingPageTest {
    private static final String PAGE = Manifests.text(Path.of("docs/deploying.md"));
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```shell\\n(.*?)^```$");
    private static final int MAX_LINES = 12;

    @TempDir
    Path directory;

    private ToolStandIns tools;

    static List<String> blocks() {
        return BLOCK.matcher(PAGE).results().map(block -> block.group(1)).toList();
    }

    private static String block(String part) {
        return blocks().stream()
                .filter(block -> block.contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no block with " + part));
    }

    @BeforeEach
    void copyWhatTheCommandsRead() throws IOException {
        assumeTrue(Kustomize.isAvailable(), "kubectl is not installed, so the overlays are not rendered.");
        Kustomize.copy(directory).withSettings();
        Files.writeString(directory.resolve("ca.crt"), "certificate");
        tools = ToolStandIns.in(directory);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void blockRunsAsPrinted(String block) throws Exception {
        assertTrue(block.lines().count() <= MAX_LINES, block);
        ToolStandIns.Result result = tools.run(block);
        assertEquals(0, result.exitCode(), result::output);
        for (String call : result.calls()) {
            checkDocker(call);
            checkFiles(call);
        }
    }

    private static void checkDocker(String call) {
        if (call.startsWith("docker build ")) {
            var stage = Dockerfile.parse(Manifests.text(Path.of("Dockerfile"))).stage(option(call, "--target"));
            values(call, "--build-arg")
                    .forEach(argument -> assertTrue(
                            stage.all("ARG").stream()
                                    .anyMatch(one -> one.rest().startsWith(argument.split("=")[0] + "=")),
                            argument));
        } else if (call.startsWith("docker compose up ")) {
            String service = call.substring(call.lastIndexOf(' ') + 1);
            assertTrue(Manifests.text(Path.of("compose.yaml")).contains("\n  " + service + ":\n"), service);
        }
    }

    private static void checkFiles(String call) {
        if (call.startsWith("sam ")) {
            assertTrue(Files.exists(Path.of(option(call, "-t"))), call);
        }
        String pom = Manifests.text(Path.of("pom.xml"));
        for (String profile : values(call, "-P")) {
            assertTrue(pom.contains("<id>" + profile + "</id>"), call);
        }
        if (call.contains("-runner")) {
            assertTrue(
                    pom.contains("<version>" + call.replaceAll("claimgraph-(.*)-runner ?", "$1") + "</version>"), call);
        }
    }

    private static String option(String call, String name) {
        return values(call, name).getFirst();
    }

    /** The values of an option, which may follow without a space. */
    private static List<String> values(String call, String name) {
        return Pattern.compile(" " + name + " ?(\\S+)")
                .matcher(call)
                .results()
                .map((MatchResult value) -> value.group(1))
                .toList();
    }

    @Test
    void imageThatIsPushedIsTheOneThatIsDeployed() throws Exception {
        ToolStandIns.Result pushed =
                tools.run(block("docker push $IMAGE") + "kubectl apply -k k8s/overlays/embedded\n");
        String image = "registry.example.org/team/claimgraph:0.1.0";
        assertTrue(pushed.calls().contains("docker push " + image), pushed::toString);
        assertTrue(pushed.output().contains("image: " + image), pushed::output);
        assertTrue(pushed.calls().stream().anyMatch(call -> call.contains("REVISION=0123456789abcdef")));
    }

    @Test
    void cloudRunGetsTheImageAndTheAccountThatTheCommandsMake() throws Exception {
        ToolStandIns.Result result = tools.run(block("gcloud run services replace"));
        String image = "europe-west1-docker.pkg.dev/my-project/claimgraph/claimgraph:0.1.0";
        assertTrue(result.calls().contains("docker push " + image), result::toString);
        String service = Files.readString(directory.resolve("service.yaml"));
        assertTrue(service.contains("image: " + image), service);
        assertTrue(service.contains("serviceAccountName: claimgraph@my-project.iam.gserviceaccount.com"), service);
    }

    /** The secret has the keys that the overlay reads, and the address names the mounted certificate authority. */
    @Test
    void secretForPostgresqlHasWhatTheOverlayReads() throws Exception {
        String output =
                tools.run(block("create secret generic claimgraph-postgresql")).output();
        String secret = output.substring(0, output.indexOf("---"));
        for (String key : List.of("url", "username", "password", "ca.crt")) {
            assertTrue(secret.contains("\n  " + key + ": "), secret);
            assertTrue(output.contains("key: " + key), output);
        }
        assertTrue(output.contains("mountPath: /postgresql\n"), output);
        assertTrue(PAGE.contains("sslrootcert=/postgresql/ca.crt"));
    }

    @Test
    void entryOfAKeyHasItsHash() throws Exception {
        String output = tools.run(block("openssl rand")).output();
        Matcher entry = Pattern.compile("key: (\\S{64}), entry: newsroom:curator:([0-9a-f]{64})\n")
                .matcher(output);
        assertTrue(entry.matches(), output);
        assertEquals(Hash.sha256(entry.group(1).getBytes(StandardCharsets.UTF_8)), entry.group(2));
    }

    @Test
    void failingCommandIsDetected() throws Exception {
        assertNotEquals(
                0,
                tools.run("kubectl apply -k k8s/overlays/none\ndocker push image")
                        .exitCode());
    }
}
