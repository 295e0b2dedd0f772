package org.claimgraph.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimgraph.deploy.Dockerfile.Instruction;
import org.claimgraph.deploy.Dockerfile.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Static checks of the Dockerfile; no image is built. */
class DockerfileTest {
    private static final String TEXT = Manifests.text(Path.of("Dockerfile"));
    private static final List<String> TARGETS = List.of("jvm", "native");
    private static final String PORT = "8080";

    /** The command that makes each copied path, by stage and path. */
    private static final Map<String, String> MADE = Map.of(
            "build /build/target/quarkus-app", "./mvnw -B -ntp package",
            "native-sources /build/target/native-sources",
                    "./mvnw -B -ntp package -Dmaven.test.skip=true -Dspotless.apply.skip=true -Dnative -Dquarkus.native.sources-only=true",
            "executable /project/*-runner", "native-image");

    private static void check(String text) {
        Dockerfile file = Dockerfile.parse(text);
        checkImages(file);
        checkCopies(file);
        checkUses(file);
        TARGETS.forEach(target -> checkTarget(file.stage(target)));
        checkStart(file);
        checkCache(file);
    }

    private static void checkImages(Dockerfile file) {
        Set<String> images = new TreeSet<>();
        file.stages().forEach(stage -> images.add(stage.from()));
        file.stages().forEach(stage -> images.remove(stage.name()));
        assertEquals(new TreeSet<>(file.arguments().values()), images, "every image is pinned at the top");
        images.forEach(image -> assertTrue(image.matches("[^:]+:[\\w.-]*\\d[\\w.-]*"), image));
    }

    private static void checkCopies(Dockerfile file) {
        List<String> ignored = Manifests.text(Path.of(".dockerignore")).lines().toList();
        for (Stage stage : file.stages()) {
            for (Instruction copy : stage.all("COPY")) {
                List<String> words = copy.words();
                for (String source : words.subList(0, words.size() - 1)) {
                    if (copy.flag("from") == null) {
                        assertTrue(Files.exists(Path.of(source)), () -> source + " is not in the repository");
                        assertTrue(ignored.contains("!" + source), () -> source + " is left out by .dockerignore");
                    } else {
                        String making = MADE.get(copy.flag("from") + " " + source);
                        assertTrue(making != null, () -> "no stage makes " + source);
                        assertTrue(
                                file.stage(copy.flag("from")).all("RUN").stream()
                                        .anyMatch(run -> run.rest().contains(making)),
                                () -> "no RUN makes " + source);
                    }
                }
            }
        }
    }

    private static void checkUses(Dockerfile file) {
        Set<String> unused = new HashSet<>();
        file.stages().forEach(stage -> unused.add(stage.name()));
        TARGETS.forEach(unused::remove);
        for (Stage stage : file.stages()) {
            unused.remove(stage.from());
            stage.all("COPY").forEach(copy -> unused.remove(copy.flag("from")));
        }
        assertEquals(Set.of(), unused, "stages that nothing uses");
    }

    private static void checkTarget(Stage stage) {
        String user = stage.last("USER").rest();
        assertTrue(user.matches("[1-9]\\d*"), () -> "Kubernetes checks runAsNonRoot only for a numeric user: " + user);
        assertEquals(PORT, stage.last("EXPOSE").rest());
        String volume = stage.last("VOLUME").rest();
        assertEquals(volume, environment(stage).get("CLAIMGRAPH_DATA"));
        assertEquals("0.0.0.0", environment(stage).get("QUARKUS_HTTP_HOST"));
        assertTrue(stage.all("RUN").stream()
                .anyMatch(run ->
                        run.rest().contains("-o " + user + " ") && run.rest().endsWith(" " + volume)));
        assertTrue(stage.last("ENTRYPOINT").array().contains("-Djava.io.tmpdir=" + volume));
        String health = String.join(" ", stage.last("HEALTHCHECK").array());
        assertTrue(health.contains("/127.0.0.1/" + PORT + " "), health);
        assertTrue(health.contains("GET " + Dockerfile.HEALTH + " "), health);
        for (String label : List.of("title", "description", "licenses", "version", "revision")) {
            assertTrue(stage.last("LABEL").rest().contains("org.opencontainers.image." + label + "=\""), label);
        }
    }

    /** Libraries come into a cache before the sources, and every build uses it. */
    private static void checkCache(Dockerfile file) {
        List<Instruction> build = file.stage("build").instructions();
        int fetched = indexOf(build, "go-offline");
        assertTrue(fetched >= 0 && fetched < indexOf(build, "src src"), "libraries are downloaded after each change");
        file.stages().stream()
                .flatMap(stage -> stage.all("RUN").stream())
                .filter(run -> run.rest().contains("./mvnw"))
                .forEach(run -> assertEquals("type=cache,target=/root/.m2/repository", run.flag("mount")));
    }

    private static int indexOf(List<Instruction> instructions, String part) {
        return instructions.indexOf(instructions.stream()
                .filter(one -> one.rest().contains(part))
                .findFirst()
                .orElse(null));
    }

    private static Map<String, String> environment(Stage stage) {
        Map<String, String> all = new HashMap<>();
        for (String pair : stage.last("ENV").words()) {
            String[] parts = pair.split("=", 2);
            all.put(parts[0], parts[1]);
        }
        return all;
    }

    /** The entry points name files that are copied. */
    private static void checkStart(Dockerfile file) {
        Stage jvm = file.stage("jvm");
        List<String> java = jvm.last("ENTRYPOINT").array();
        assertEquals("java", java.getFirst());
        assertEquals("quarkus-run.jar", java.get(java.indexOf("-jar") + 1));
        assertEquals(
                List.of("/build/target/quarkus-app", jvm.last("WORKDIR").rest()),
                jvm.last("COPY").words());
        assertEquals(file.stage("build").from(), jvm.from(), "the AOT cache fits the JDK that made it");
        Stage executable = file.stage("native");
        assertEquals(
                executable.last("COPY").words().getLast(),
                executable.last("ENTRYPOINT").array().getFirst());
    }

    @Test
    void dockerfileIsConsistent() {
        check(TEXT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            eclipse-temurin:25-jdk      | eclipse-temurin:latest
            FROM ${JDK_IMAGE} AS jvm    | FROM eclipse-temurin:25-jre AS jvm
            COPY mvnw pom.xml           | COPY mvnw pom.xml settings.xml
            COPY src src                | COPY docs docs
            target/quarkus-app /app     | target/quarkus /app
            FROM build AS native-sources | FROM build AS other
            --from=executable           | --from=native-sources
            USER 10001                  | USER root
            EXPOSE 8080                 | EXPOSE 80
            VOLUME /data                | VOLUME /var
            CLAIMGRAPH_DATA=/data       | CLAIMGRAPH_DATA=data
            GET /q/health/ready         | GET /health
            quarkus-run.jar             | claimgraph.jar
            /app/claimgraph             | /app/run
            image.licenses              | image.licence
            image.revision              | image.revised
            type=cache                  | type=tmpfs
            go-offline quarkus:go-offline | -version
            package -Dmaven             | compile -Dmaven
            """)
    void inconsistencyIsDetected(String kept, String broken) {
        int at = TEXT.lastIndexOf(kept);
        assertFalse(at < 0, kept);
        String text = TEXT.substring(0, at) + broken + TEXT.substring(at + kept.length());
        assertThrows(AssertionError.class, () -> check(text));
    }
}
