package org.claimgraph.ingest.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.CollectingSink;
import org.claimgraph.ingest.Finding;
import org.claimgraph.platform.ClasspathResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published JSON Schema and the reader agree on what a line of a bundle is. */
class BundleSchemaTest {
    private static final String CLAIM =
            "\"document\":\"d\",\"subject\":\"s\",\"predicate\":\"founded\",\"evidence\":[{\"start\":0,\"end\":4}]";

    @Test
    void schemaIsValidByItsMetaschema() {
        assertEquals(
                List.of(),
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                        .validate(ClasspathResource.text("schema/bundle-line.json"), InputFormat.JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/resources/data", "src/test/resources/extraction"})
    void everyLineOfTheBundlesIsValid(String folder) throws IOException {
        List<String> problems = new ArrayList<>();
        int lines = 0;
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".jsonl")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    lines++;
                    problems.addAll(BundleSchema.problems(line));
                }
            }
        }
        assertEquals(List.of(), problems);
        assertTrue(lines > 5, folder);
    }

    private static String value(String value) {
        return "{" + CLAIM + ",\"value\":" + value + "}";
    }

    private static String more(String members) {
        return "{" + CLAIM + ",\"value\":{\"boolean\":true}," + members + "}";
    }

    static Stream<String> validLines() {
        return Stream.of(
                "{\"id\":\"d\",\"language\":\"en\"}",
                "{\"type\":\"document\",\"id\":\"d\",\"language\":\"en\",\"content\":\"Text\",\"published\":{\"from\":\"2024-02-29\"}}",
                "{\"id\":\"e\",\"kind\":\"COMPANY\",\"names\":[{\"value\":\"E\",\"language\":\"en\",\"kind\":\"PRIMARY\"}]}",
                "{\"type\":\"entity\",\"id\":\"e\",\"kind\":\"PERSON\",\"mergedInto\":\"f\"}",
                value("{\"money\":{\"amount\":\"5\",\"currency\":\"USD\"}}"),
                value(
                        "{\"money\":{\"amount\":\"5\",\"maxAmount\":\"6\",\"bound\":\"BETWEEN\",\"exclusive\":\"LOWER\",\"currency\":\"USD\"}}"),
                value("{\"share\":{\"percent\":\"100\"}}"),
                value("{\"quantity\":{\"amount\":\"5\",\"unit\":\"YEAR\"}}"),
                value(
                        "{\"quantity\":{\"amount\":\"5\",\"maxAmount\":\"6\",\"bound\":\"BETWEEN\",\"exclusive\":\"UPPER\",\"unit\":\"YEAR\"}}"),
                value("{\"date\":{\"text\":\"last year\",\"basis\":\"RELATIVE\"}}"),
                value("{\"entity\":\"e\"}"),
                value("{\"entity\":{\"text\":\"somebody\"}}"),
                value("{\"text\":{\"value\":\"x\",\"language\":\"en\"}}"),
                value("{\"unknown\":null}"),
                value("{\"none\":\"no fee\"}"),
                more("\"modality\":\"PLANNED\""),
                more("\"qualifiers\":[{\"key\":\"scope\",\"text\":\"all\"}]"),
                more("\"attribution\":[{\"agentText\":\"two people\",\"role\":\"ORIGINAL\",\"anonymous\":true}]"),
                more("\"rank\":\"DEPRECATED\",\"rankReason\":\"withdrawn\""),
                more("\"validTime\":{\"ended\":true}"),
                more("\"supersedes\":{\"claim\":\"c\"}"),
                "{\"document\":\"d\",\"subject\":\"s\",\"predicate\":\"founded\",\"value\":{\"boolean\":true},\"record\":\"7\"}",
                "{\"document\":\"d\",\"subject\":\"s\",\"predicate\":\"founded\",\"value\":{\"boolean\":true},\"evidence\":[{\"quote\":\"so it is\",\"prefix\":\"and \"}]}");
    }

    static Stream<String> invalidLines() {
        return Stream.of(
                "[]",
                "{}",
                "{\"type\":\"thing\",\"id\":\"d\",\"language\":\"en\"}",
                "{\"id\":\"d\"}",
                "{\"id\":\" \",\"language\":\"en\"}",
                "{\"id\":\"d\",\"language\":\"en\",\"titel\":\"x\"}",
                "{\"id\":\"d\",\"language\":\"en\",\"length\":-1}",
                "{\"id\":\"d\",\"language\":\"en\",\"contentHash\":\"abc\"}",
                "{\"id\":\"d\",\"language\":\"en\",\"published\":{\"from\":\"2023-02-30\"}}",
                "{\"id\":\"d\",\"language\":\"en\",\"published\":{\"text\":\"former\",\"ended\":true}}",
                "{\"id\":\"d\",\"language\":\"en\",\"retrieved\":\"yesterday\"}",
                "{\"id\":\"e\",\"kind\":\"ROBOT\",\"names\":[{\"value\":\"E\",\"language\":\"en\",\"kind\":\"PRIMARY\"}]}",
                "{\"id\":\"e\",\"kind\":\"COMPANY\",\"names\":[]}",
                "{\"id\":\"e\",\"kind\":\"COMPANY\",\"names\":[{\"value\":\"E\",\"language\":\"en\",\"kind\":\"ALIAS\"}]}",
                "{\"id\":\"e\",\"kind\":\"COMPANY\",\"names\":[{\"value\":\"E\",\"kind\":\"PRIMARY\"}]}",
                "{\"id\":\"e\",\"kind\":\"COMPANY\",\"mergedInto\":\"f\"}",
                "{" + CLAIM + "}",
                value("5"),
                value("{}"),
                value("{\"boolean\":true,\"none\":null}"),
                value("{\"boolean\":\"true\"}"),
                value("{\"money\":{\"amount\":5,\"currency\":\"USD\"}}"),
                value("{\"money\":{\"amount\":\"5,000\",\"currency\":\"USD\"}}"),
                value("{\"money\":{\"amount\":\"5\"}}"),
                value("{\"money\":{\"amount\":\"5\",\"currency\":\"usd\"}}"),
                value("{\"money\":{\"amount\":\"5\",\"bound\":\"BETWEEN\",\"currency\":\"USD\"}}"),
                value("{\"money\":{\"amount\":\"5\",\"maxAmount\":\"6\",\"currency\":\"USD\"}}"),
                value("{\"money\":{\"amount\":\"5\",\"exclusive\":\"LOWER\",\"currency\":\"USD\"}}"),
                value("{\"share\":{\"percent\":\"101\"}}"),
                value("{\"share\":{\"percent\":\"-1\"}}"),
                value("{\"quantity\":{\"amount\":\"5\"}}"),
                value("{\"quantity\":{\"amount\":\"5\",\"unit\":\"YEAR\",\"bound\":\"BETWEEN\"}}"),
                value("{\"quantity\":{\"amount\":\"5\",\"maxAmount\":\"6\",\"unit\":\"YEAR\"}}"),
                value("{\"date\":{}}"),
                value("{\"date\":{\"from\":\"2024\"}}"),
                value("{\"date\":{\"from\":\"2024-01-01\",\"basis\":\"RELATIVE\"}}"),
                value("{\"entity\":{}}"),
                value("{\"text\":{\"value\":\"x\"}}"),
                more("\"modality\":\"CLAIMED\""),
                more("\"qualifiers\":[{\"key\":\"scope\"}]"),
                more("\"qualifiers\":[{\"key\":\"scope\",\"text\":\"all\",\"entity\":\"e\"}]"),
                more("\"attribution\":[]"),
                more("\"attribution\":[{\"role\":\"ORIGINAL\"}]"),
                more("\"attribution\":[{\"agentText\":\"two people\"}]"),
                more("\"rank\":\"DEPRECATED\""),
                more("\"validTime\":{\"to\":\"2024-01-01\",\"ended\":true}"),
                more("\"supersedes\":{}"),
                more("\"confidence\":\"0.5\""),
                "{\"document\":\"d\",\"subject\":\"s\",\"predicate\":\"founded\",\"value\":{\"boolean\":true}}",
                "{\"document\":\"d\",\"subject\":\"s\",\"predicate\":\"founded\",\"value\":{\"boolean\":true},\"evidence\":[]}",
                "{\"document\":\"d\",\"subject\":\"s\",\"predicate\":\"founded\",\"value\":{\"boolean\":true},\"evidence\":[{}]}",
                "{\"document\":\"d\",\"subject\":\"s\",\"predicate\":\"founded\",\"value\":{\"boolean\":true},\"evidence\":[{\"quote\":\"x\",\"start\":0,\"end\":1}]}");
    }

    private static boolean isRead(String line) {
        return CollectingSink.readText(new BundleLinesFormat(new Predicates()), "lines.jsonl", line).findings.stream()
                .noneMatch(finding -> finding.level() == Finding.Level.ERROR);
    }

    @ParameterizedTest
    @MethodSource("validLines")
    void lineThatTheReaderTakesIsValid(String line) {
        assertTrue(isRead(line), line);
        assertEquals(List.of(), BundleSchema.problems(line), line);
    }

    @ParameterizedTest
    @MethodSource("invalidLines")
    void lineThatTheReaderRejectsForItsShapeIsInvalid(String line) {
        assertFalse(isRead(line), line);
        assertFalse(BundleSchema.problems(line).isEmpty(), line);
    }
}
