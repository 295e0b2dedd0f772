package org.claimgraph.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Static checks of the templates for AWS Lambda; {@code LambdaTest} runs the function. */
class LambdaTemplateTest {
    private static final Path NATIVE = Path.of("lambda/template.yaml");
    private static final Path JVM = Path.of("lambda/template-jvm.yaml");

    private static JsonNode template(Path file) {
        return Manifests.trees(Manifests.text(file)).getFirst();
    }

    private static JsonNode function(Path file) {
        return template(file).at("/Resources/Claimgraph/Properties");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lambda/template.yaml", "lambda/template-jvm.yaml"})
    void firstLinesSayThatEverybodyCanReachIt(Path file) {
        assertTrue(Manifests.text(file).lines().limit(2).anyMatch(line -> line.contains("OPEN TO EVERYBODY")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lambda/template.yaml", "lambda/template-jvm.yaml"})
    void keysReadersOriginsAndRatesAreParametersThatAreUsed(Path file) {
        JsonNode template = template(file);
        String resources = template.get("Resources").toString();
        for (String name :
                List.of("Reads", "ApiKeys", "AllowedOrigins", "RequestsPerSecond", "Burst", "Architecture")) {
            assertTrue(template.get("Parameters").get(name).has("Default"), name);
            assertTrue(resources.contains("\"" + name + "\""), name);
        }
        assertTrue(template.at("/Parameters/ApiKeys/NoEcho").asBoolean());
        JsonNode settings = function(file).at("/Environment/Variables");
        assertEquals("memory", settings.get("CLAIMGRAPH_DB").asText());
        assertEquals("Reads", settings.get("CLAIMGRAPH_READS").asText());
        assertEquals("ApiKeys", settings.get("CLAIMGRAPH_API_KEYS").asText());
        assertEquals("../target/function.zip", function(file).get("CodeUri").asText());
    }

    @Test
    void nativeFunctionRunsOnAmazonLinux() {
        assertEquals("provided.al2023", function(NATIVE).get("Runtime").asText());
        assertEquals("bootstrap", function(NATIVE).get("Handler").asText());
    }

    /** A start takes too long without a snapshot, and a changed parameter needs a new one. */
    @Test
    void functionOnTheJvmStartsFromASnapshot() {
        assertEquals("PublishedVersions", function(JVM).at("/SnapStart/ApplyOn").asText());
        assertEquals("live", function(JVM).get("AutoPublishAlias").asText());
        assertTrue(function(JVM).get("AutoPublishAliasAllProperties").asBoolean());
        String wait = function(JVM)
                .at("/Environment/Variables/QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT")
                .asText();
        assertEquals("30S", wait);
    }

    @Test
    void templatesPassTheLinter() throws Exception {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "cfn-lint"))),
                "cfn-lint is not installed.");
        Process linter = new ProcessBuilder("cfn-lint", NATIVE.toString(), JVM.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(linter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, linter.waitFor(), output);
    }
}
