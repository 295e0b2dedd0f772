package org.claimgraph.documentation;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimgraph.TestClient;
import org.claimgraph.TestKeys;
import org.claimgraph.ingest.bundle.Bundle;
import org.claimgraph.platform.ClasspathResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every shell command that the documentation prints runs here, or a table says why it cannot and what is checked instead.
 */
@QuarkusTest
class DocumentedCommandsTest {
    private static final Pattern INLINE =
            Pattern.compile("(\\./mvnw|curl|docker|kubectl|sam|gcloud|java|bench/run|\\.ci/\\w+) .*[-/].*");
    private static final boolean TOOLS_REQUIRED = "true".equals(System.getenv("CI"));

    /** Its blocks run in DeployingPageTest. */
    private static final Path DEPLOYING = Path.of("docs/deploying.md");

    private static final String IS_THE_BUILD = "the build that runs this test";
    private static final String BUILDS = "builds the product, which would take minutes inside its own build";
    private static final String NEEDS_PACKAGE = "needs the packaged product, which StartingIT starts";
    private static final String COMMAND = "needs the packaged product; ImportingIT runs commands like it";
    private static final String ON_DATA_PAGE =
            "DataPageTest, and ImportingIT on the packaged product, run it with the files of the page";
    private static final String NEEDS_CLUSTER = "needs a Kubernetes cluster";
    private static final String NEEDS_CLOUD = "needs an account of the cloud provider";
    private static final String NEEDS_BENCHMARK = "the benchmark takes minutes and needs a quiet machine";

    /** The commands that do not run here, each with the reason. */
    private static final Map<String, String> NOT_RUN = Map.ofEntries(
            entry("./mvnw verify", IS_THE_BUILD),
            entry("./mvnw verify -Ppackaged", BUILDS),
            entry("./mvnw verify -Pattack", BUILDS),
            entry("./mvnw verify -Pmutation", BUILDS),
            entry("./mvnw verify -Dnative", BUILDS),
            entry("./mvnw -Prun", BUILDS),
            entry("./mvnw package -Dnative", BUILDS),
            entry("./mvnw test -Plambda", BUILDS),
            entry(
                    "./mvnw test -Dtest=SchemaTest,KindsTest -Dclaimgraph.schema.write=true",
                    "rewrites docs/schema.graphql"),
            entry("java -XX:AOTCache=claimgraph.aot -jar quarkus-run.jar", NEEDS_PACKAGE),
            entry("java -jar target/quarkus-app/quarkus-run.jar import donations.ijson", COMMAND),
            entry(
                    "java -jar target/quarkus-app/quarkus-run.jar create-key --role curator --name newsroom --expires 2027-12-31",
                    "needs the packaged product; CreateKeyCommandTest tests what the command does"),
            entry("java -jar target/quarkus-app/quarkus-run.jar export bundle -o claimgraph.jsonl", COMMAND),
            entry("java -jar target/quarkus-app/quarkus-run.jar import firms.csv --dry-run", ON_DATA_PAGE),
            entry("java -jar target/quarkus-app/quarkus-run.jar import firms.csv", ON_DATA_PAGE),
            entry("java -jar target/quarkus-app/quarkus-run.jar import payments.ijson", ON_DATA_PAGE),
            entry("java -jar target/quarkus-app/quarkus-run.jar import fleet.jsonl --strict", ON_DATA_PAGE),
            entry("java -jar target/quarkus-app/quarkus-run.jar import note.jsonl --strict", ON_DATA_PAGE),
            entry(
                    "java -jar target/quarkus-app/quarkus-run.jar export bundle --dataset firms -o firms.jsonl",
                    ON_DATA_PAGE),
            entry("java -jar target/quarkus-app/quarkus-run.jar import --remove payments", ON_DATA_PAGE),
            entry("python3 lines.py > fleet.jsonl", ON_DATA_PAGE),
            entry("kubectl create secret generic claimgraph-keys --from-literal=keys=ENTRY", NEEDS_CLUSTER),
            entry("kubectl rollout restart deployment/claimgraph", NEEDS_CLUSTER),
            entry(
                    "gcloud run services update claimgraph --update-secrets=CLAIMGRAPH_API_KEYS=claimgraph-keys:latest",
                    NEEDS_CLOUD),
            entry("bench/import", NEEDS_BENCHMARK),
            entry("bench/search", NEEDS_BENCHMARK),
            entry("bench/paths", NEEDS_BENCHMARK),
            entry("bench/run", NEEDS_BENCHMARK),
            entry("bench/run --claims=20000 --seconds=2", NEEDS_BENCHMARK),
            entry("bench/run --databases=h2 --contenders=claimgraph,handwritten --queries=nested", NEEDS_BENCHMARK),
            entry("bench/run --claims=300000,3000000 --contenders=claimgraph", NEEDS_BENCHMARK),
            entry(
                    "bench/run --contenders=claimgraph,previous --previous=../earlier/target/quarkus-app",
                    NEEDS_BENCHMARK),
            entry(
                    "bench/run --databases=postgresql --claims=300000,3000000 --contenders=claimgraph --rounds=5 --seconds=4",
                    NEEDS_BENCHMARK),
            entry("bench/start", NEEDS_BENCHMARK));

    @TestHTTPResource
    URI service;

    private Path uploaded;

    @BeforeEach
    void writeUploadedFile(@TempDir Path folder) throws IOException {
        uploaded = folder.resolve("firms.csv");
        Files.writeString(uploaded, "Company,Founded\nAlder Mills Ltd,1998\n");
    }

    /** All commands by themselves, with a document that prints each. */
    private static Map<String, MarkdownFile> commands() {
        Map<String, MarkdownFile> commands = new TreeMap<>();
        for (MarkdownFile document : MarkdownFile.all()) {
            Stream.of(document)
                    .filter(one -> !one.path().equals(DEPLOYING))
                    .flatMap(one -> one.blocks("shell").stream())
                    .flatMap(block -> ShellCommands.in(block).stream())
                    .forEach(command -> commands.put(command, document));
            document.codeSpans().stream()
                    .filter(span -> INLINE.matcher(span).matches())
                    .forEach(command -> commands.putIfAbsent(command, document));
        }
        return commands;
    }

    @TestFactory
    Stream<DynamicTest> everyCommandRunsOrIsListedWithTheReasonWhyNot() {
        return commands().entrySet().stream()
                .map(command -> DynamicTest.dynamicTest(
                        command.getValue() + ": "
                                + command.getKey().lines().findFirst().orElseThrow(),
                        () -> check(command.getKey())));
    }

    private void check(String command) throws IOException, InterruptedException {
        if (command.startsWith("curl ")) {
            checkCurl(command);
        } else {
            assertNotNull(
                    NOT_RUN.get(command),
                    () -> "Nothing runs this command here: list it in NOT_RUN with the reason.\n" + command);
            checkMaven(command);
        }
    }

    private void checkCurl(String command) throws IOException, InterruptedException {
        assumeAvailable("curl");
        assertTrue(command.contains("localhost:8080"), command);
        String output = run(command.replace("localhost:8080", service.getHost() + ":" + service.getPort())
                .replace("@firms.csv", "@" + uploaded));
        if (command.contains("/graphql ")) {
            JsonNode answer = TestClient.JSON.readTree(output);
            assertFalse(answer.has("errors"), output);
            assertTrue(hasLeaf(answer.path("data")), output);
        } else {
            assertFalse(output.isBlank(), command);
            assertFalse(output.startsWith("{\"errors\""), output);
        }
    }

    /** Whether some list or object holds more than nulls. */
    private static boolean hasLeaf(JsonNode node) {
        return node.isContainerNode() ? node.valueStream().anyMatch(DocumentedCommandsTest::hasLeaf) : !node.isNull();
    }

    private static void assumeAvailable(String tool) {
        boolean isAvailable = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, tool)));
        assertTrue(isAvailable || !TOOLS_REQUIRED, () -> tool + " is not on the path");
        assumeTrue(isAvailable, () -> tool + " is not on the path");
    }

    private static String run(String command) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true);
        shell.environment().put("CLAIMGRAPH_KEY", TestKeys.text("CURATOR"));
        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> command + "\n" + output);
        return output;
    }

    /** The profiles, files and tests that a Maven command names exist. */
    private static void checkMaven(String command) throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        for (String word : command.split("[ ;]+")) {
            if (word.startsWith("-P")) {
                assertTrue(pom.contains("<id>" + word.substring(2) + "</id>"), () -> "no profile for " + word);
            } else if (word.startsWith("-Dtest=")) {
                for (String test : word.substring("-Dtest=".length()).split(",")) {
                    checkTest(test);
                }
            } else if (word.endsWith("pom.xml")) {
                assertTrue(Files.exists(Path.of(word)), word);
            }
        }
    }

    private static void checkTest(String name) throws IOException {
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
            assertTrue(tests.anyMatch(test -> test.endsWith(name + ".java")), () -> "no test " + name);
        }
    }

    @Test
    void everyListedCommandIsPrintedSomewhere() {
        Set<String> listed = new HashSet<>(NOT_RUN.keySet());
        listed.removeAll(commands().keySet());
        assertEquals(Set.of(), listed);
    }

    @Test
    void unlistedAndFailingCommandsAreDetected() {
        for (String command : List.of(
                "./mvnw no-such-goal",
                "curl -s localhost:8080/graphql -d nothing",
                "curl -sG localhost:8080/graphql --data-urlencode 'query={ nothing }'",
                "curl -sG localhost:8080/graphql --data-urlencode 'query={ node(id: \"claim/none\") { id } }'")) {
            assertThrows(AssertionError.class, () -> check(command), command);
        }
    }

    /** The table of the README shows what its first query returns. */
    @Test
    void printedValuesOfTheReadmeAreThoseOfTheData() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        JsonNode claims = TestClient.data("{ claims(filter: {predicates: [\"investedTotal\"], subject: {equals:"
                        + " \"entity/microsoft\"}}) { nodes { originalValue document { language } fact { state }"
                        + " value { ... on Money { amount currency bound } } } } }")
                .at("/claims/nodes");
        assertFalse(claims.isEmpty());
        Map<String, String> bounds = Map.of("EXACT", "exactly", "MORE_THAN", "more than", "ABOUT", "about");
        for (JsonNode claim : claims) {
            assertEquals("CORROBORATED", claim.at("/fact/state").asText());
            String row = "| %s | %s | %s %,d %s "
                    .formatted(
                            claim.get("originalValue").asText(),
                            claim.at("/document/language").asText(),
                            bounds.get(claim.at("/value/bound").asText()),
                            Long.valueOf(claim.at("/value/amount").asText()),
                            claim.at("/value/currency").asText());
            assertTrue(readme.contains(row), row);
        }
        int size = Bundle.read("data/openai-microsoft", ClasspathResource::text)
                .claims()
                .size();
        assertTrue(readme.contains(size + " claims"), () -> size + " claims");
    }
}
