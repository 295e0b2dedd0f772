package org.claimgraph.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Static checks of compose.yaml; nothing is started. */
class ComposeTest {
    /** With anchors and merged mappings replaced by what they refer to. */
    private static final JsonNode FILE = new ObjectMapper()
            .valueToTree(new Yaml(new SafeConstructor(new LoaderOptions()))
                    .<Object>load(Manifests.text(Path.of("compose.yaml"))));

    private static final JsonNode SERVICES = FILE.get("services");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+:-(.*)}");

    /** The text as it is where no variable of the environment is set. */
    private static String byDefault(JsonNode text) {
        return VARIABLE.matcher(text.asText()).replaceAll("$1");
    }

    @Test
    void onlyTheServiceStartsUnlessAProfileIsNamed() {
        Set<String> withoutProfile = new TreeSet<>();
        SERVICES.properties().forEach(service -> {
            if (!service.getValue().has("profiles")) {
                withoutProfile.add(service.getKey());
            }
        });
        assertEquals(Set.of("claimgraph"), withoutProfile);
    }

    @Test
    void everyImageIsBuiltHereOrHasAVersion() {
        Dockerfile dockerfile = Dockerfile.parse(Manifests.text(Path.of("Dockerfile")));
        for (JsonNode service : SERVICES) {
            String image = byDefault(service.get("image"));
            assertTrue(image.matches(".+:.*\\d.*"), image);
            if (service.has("build")) {
                dockerfile.stage(byDefault(service.at("/build/target")));
                assertEquals(".", service.at("/build/context").asText());
            }
        }
    }

    @Test
    void everyNamedVolumeIsDeclaredAndUsed() {
        Set<String> used = new TreeSet<>();
        SERVICES.forEach(service -> service.get("volumes")
                .forEach(volume -> used.add(volume.asText().split(":")[0])));
        Set<String> declared = new TreeSet<>();
        FILE.get("volumes").fieldNames().forEachRemaining(declared::add);
        assertEquals(declared, used);
    }

    @Test
    void servicesOfClaimgraphAreConfinedAndListenOnThisMachine() {
        SERVICES.properties().forEach(entry -> {
            JsonNode service = entry.getValue();
            if (service.has("build")) {
                assertTrue(service.get("read_only").asBoolean());
                assertEquals("[\"ALL\"]", service.get("cap_drop").toString());
                assertTrue(service.get("ports").get(0).asText().startsWith("127.0.0.1:"));
                assertTrue(service.get("volumes").get(0).asText().endsWith(":/data"));
            } else {
                assertFalse(service.has("ports"), entry.getKey());
            }
        });
    }

    @Test
    void settingsAreDocumentedAndDefaultToThoseOfTheService() {
        String operations = Manifests.text(Path.of("docs/operations.md"));
        for (String service : Set.of("claimgraph", "claimgraph-postgresql")) {
            JsonNode environment = SERVICES.get(service).get("environment");
            environment.fieldNames().forEachRemaining(name -> assertTrue(operations.contains("`" + name + "`"), name));
            assertEquals("open", byDefault(environment.get("CLAIMGRAPH_READS")));
            assertEquals("false", byDefault(environment.get("CLAIMGRAPH_READ_ONLY")));
            assertEquals("", byDefault(environment.get("CLAIMGRAPH_API_KEYS")));
        }
    }

    @Test
    void databaseIsHealthyBeforeTheServiceStartsAndHasItsCredentials() {
        JsonNode service = SERVICES.get("claimgraph-postgresql");
        JsonNode database = SERVICES.get("postgresql");
        assertEquals(
                "service_healthy",
                service.at("/depends_on/postgresql/condition").asText());
        assertNotNull(database.get("healthcheck"));
        assertEquals(service.get("profiles"), database.get("profiles"));
        JsonNode settings = service.get("environment");
        String user = settings.get("QUARKUS_DATASOURCE_USERNAME").asText();
        assertEquals(database.at("/environment/POSTGRES_USER").asText(), user);
        assertEquals(database.at("/environment/POSTGRES_PASSWORD"), settings.get("QUARKUS_DATASOURCE_PASSWORD"));
        // The image of PostgreSQL names the database like its user.
        assertEquals(
                "jdbc:postgresql://postgresql:5432/" + user,
                settings.get("QUARKUS_DATASOURCE_JDBC_URL").asText());
    }
}
