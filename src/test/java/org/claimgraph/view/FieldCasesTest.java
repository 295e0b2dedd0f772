package org.claimgraph.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimgraph.TestClient;
import org.claimgraph.ingest.BundleImporter;
import org.claimgraph.ingest.ImportOptions;
import org.claimgraph.ingest.ImportRunner;
import org.claimgraph.ingest.bundle.Bundle;
import org.claimgraph.ingest.bundle.InvalidBundleException;
import org.claimgraph.ingest.files.ImportSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small data sets made after public bug reports, with the answers that are right. */
@QuarkusTest
@Tag("database")
class FieldCasesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Inject
    BundleImporter importer;

    @Inject
    ImportRunner runner;

    @TempDir
    Path folder;

    /** A line of the file: the data set, queries, and the right answer of each query. */
    record FieldCase(String id, JsonNode line) {
        @Override
        public String toString() {
            return id + ": " + line.get("area").asText();
        }

        Bundle bundle() {
            JsonNode input = line.get("input");
            Map<String, String> files = new HashMap<>();
            files.put(
                    id + "/bundle.json",
                    "{\"name\": \"%s\", \"title\": \"%s\", \"documents\": [\"d.jsonl\"], \"entities\": [\"e.jsonl\"], \"claims\": [\"c.jsonl\"]}"
                            .formatted(id, line.get("area").asText()));
            files.put(id + "/d.jsonl", lines(input.get("documents")));
            files.put(id + "/e.jsonl", lines(input.get("entities")));
            files.put(id + "/c.jsonl", lines(input.get("claims")));
            return Bundle.read(id, files::get);
        }

        static String typedLines(JsonNode input) {
            StringBuilder lines = new StringBuilder();
            Map.of("document", "documents", "entity", "entities", "claim", "claims")
                    .forEach((type, list) -> input.get(list)
                            .forEach(object -> lines.append(((ObjectNode) object).put("type", type))
                                    .append('\n')));
            return lines.toString();
        }

        private static String lines(JsonNode objects) {
            StringBuilder lines = new StringBuilder();
            objects.forEach(object -> lines.append(object).append('\n'));
            return lines.toString();
        }
    }

    static Stream<FieldCase> cases() {
        try (var file = FieldCasesTest.class.getResourceAsStream("/cases/field.jsonl")) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            Stream.Builder<FieldCase> cases = Stream.builder();
            for (String line : lines) {
                JsonNode node = MAPPER.readTree(line);
                cases.add(new FieldCase(node.get("id").asText(), node));
            }
            return cases.build();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void caseIsAnsweredRight(FieldCase fieldCase) throws IOException {
        JsonNode expected = fieldCase.line().get("expected");
        assertEquals(fieldCase.line().get("queries").size(), expected.size());
        assertEquals(Optional.of(expected), answers(fieldCase));
    }

    /** The answers to all queries of the case; empty if its data set is refused. */
    private Optional<JsonNode> answers(FieldCase fieldCase) throws IOException {
        try {
            load(fieldCase);
        } catch (InvalidBundleException refused) {
            return Optional.empty();
        }
        ArrayNode answers = JsonNodeFactory.instance.arrayNode();
        fieldCase.line().get("queries").forEach(query -> answers.add(TestClient.data(query.asText())));
        return Optional.of(answers);
    }

    /** A case with a corrected version is imported from a file, first as it was. */
    private void load(FieldCase fieldCase) throws IOException {
        if (!fieldCase.line().has("corrected")) {
            importer.load(fieldCase.bundle());
            return;
        }
        Path file = folder.resolve(fieldCase.id() + ".jsonl");
        for (String version : List.of("input", "corrected")) {
            Files.writeString(file, FieldCase.typedLines(fieldCase.line().get(version)));
            runner.run(ImportSource.of(file, fieldCase.id()), ImportOptions.DEFAULT, _ -> {});
        }
    }
}
