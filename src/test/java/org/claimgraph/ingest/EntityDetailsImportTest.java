package org.claimgraph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.TestClient;
import org.claimgraph.claim.ClaimSelection;
import org.claimgraph.export.Exports;
import org.claimgraph.ingest.files.ImportSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, identifiers and descriptions are kept for each data set; an entity shows what a data set or a curator still states. */
@QuarkusTest
@Tag("database")
class EntityDetailsImportTest {
    private static final ImportOptions OPTIONS = new ImportOptions(false, false, true, null);
    private static final String RECORD_ENTITY =
            "mutation($input: RecordEntityInput!) { recordEntity(input: $input) { errors { message } } }";

    @Inject
    ImportRunner runner;

    @Inject
    Exports exports;

    @TempDir
    Path folder;

    /** A line of an entity. The first name is the primary one; an identifier or description may be null. */
    private static String company(String id, String identifier, String description, String... names) {
        String forms = Stream.of(names)
                .map(name -> "{\"value\":\"%s\",\"language\":\"en\",\"kind\":\"%s\"}"
                        .formatted(name, name.equals(names[0]) ? "PRIMARY" : "ALIAS"))
                .collect(Collectors.joining(","));
        String identifiers = identifier == null
                ? ""
                : ",\"identifiers\":[{\"scheme\":\"registration\",\"value\":\"%s\"}]".formatted(identifier);
        String text = description == null
                ? ""
                : ",\"description\":{\"value\":\"%s\",\"language\":\"en\"}".formatted(description);
        return "{\"type\":\"entity\",\"id\":\"%s\",\"kind\":\"COMPANY\",\"names\":[%s]%s%s}"
                .formatted(id, forms, identifiers, text);
    }

    private static String founded(String document, String company, String year) {
        return """
                {"type":"document","id":"%1$s","language":"en","title":"%1$s"}
                {"type":"claim","document":"%1$s","subject":"%2$s","predicate":"founded","value":{"date":{"from":"%3$s-01-01","to":"%3$s-12-31","precision":"YEAR"}},"record":"%2$s"}""".formatted(document, company, year);
    }

    private ImportReport run(String dataSet, String... lines) throws IOException {
        Path file = folder.resolve(dataSet + ".jsonl");
        Files.writeString(file, String.join("\n", lines) + "\n");
        ImportReport report = runner.run(ImportSource.of(file, dataSet), OPTIONS, _ -> {});
        assertEquals(ImportStatus.PUBLISHED, report.status(), report::toString);
        return report;
    }

    private void remove(String dataSet) {
        ImportReport report = runner.remove(dataSet, OPTIONS);
        assertEquals(ImportStatus.PUBLISHED, report.status(), report::toString);
    }

    private static JsonNode entity(String id) {
        return TestClient.data(
                        "{ entity(id: \"entity/" + id
                                + "\") { name names { value kind } identifiers { value } description { value } claims { nodes { retractedAt } } } }")
                .get("entity");
    }

    private static String details(String id) {
        JsonNode entity = entity(id);
        return "%s %s %s"
                .formatted(
                        names(id),
                        entity.at("/identifiers").findValuesAsText("value"),
                        entity.at("/description/value").asText("-"));
    }

    private static List<String> names(String id) {
        JsonNode entity = entity(id);
        assertEquals(entity.at("/name").asText(), entity.at("/names/0/value").asText());
        assertEquals("PRIMARY", entity.at("/names/0/kind").asText());
        return entity.get("names").findValuesAsText("value");
    }

    /** The ids of the companies in lists that have a name. */
    private static List<String> listed(String name) {
        return TestClient.data(
                        "query($name: String!) { entities(filter: {name: {equals: $name}}) { nodes { id } } }",
                        Map.of("name", name))
                .at("/entities/nodes")
                .findValuesAsText("id");
    }

    private static void awaitSearched(String name, boolean isFound) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (isSearched(name) != isFound && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertEquals(isFound, isSearched(name), name);
    }

    private static boolean isSearched(String name) {
        return TestClient.data(
                        "query($text: String!) { search(text: $text, kinds: [COMPANY]) { nodes { matched { text } } } }",
                        Map.of("text", name))
                .toString()
                .contains("\"" + name + "\"");
    }

    private String bundle(String dataSet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(
                exports.format("bundle"),
                new ClaimSelection(List.of(), List.of(), List.of(), List.of(dataSet), Instant.now()),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatTheNewVersionNoLongerStatesDisappears() throws IOException {
        run(
                "details-new",
                company("details-new", "X1", "A mill.", "Detailnova Mills", "Detailnova Weaving"),
                founded("details-new", "details-new", "1999"));
        assertEquals("[Detailnova Mills, Detailnova Weaving] [X1] A mill.", details("details-new"));
        awaitSearched("Detailnova Weaving", true);

        ImportReport second = run(
                "details-new",
                company("details-new", "X2", "Two mills.", "Detailnova Spinning", "Detailnova Mills"),
                founded("details-new", "details-new", "1999"));

        assertEquals("[Detailnova Spinning, Detailnova Mills] [X2] Two mills.", details("details-new"));
        assertEquals(1, second.counts().getFirst().retracted(), second::toString);
        assertFalse(bundle("details-new").contains("Weaving"));
        assertTrue(bundle("details-new").contains("Detailnova Spinning"));
        awaitSearched("Detailnova Weaving", false);
        awaitSearched("Detailnova Spinning", true);

        run(
                "details-new",
                company("details-new", null, null, "Detailnova Spinning"),
                founded("details-new", "details-new", "1999"));
        assertEquals("[Detailnova Spinning] [] -", details("details-new"));
        ImportReport again = run(
                "details-new",
                company("details-new", null, null, "Detailnova Spinning"),
                founded("details-new", "details-new", "1999"));
        assertEquals(0, again.counts().getFirst().retracted(), again::toString);
    }

    @Test
    void entityShowsTheUnionOfItsDataSets() throws IOException {
        run("details-one", company("details-union", "X1", "By one.", "Union One", "Union Both"));
        run("details-two", company("details-union", "X2", "By two.", "Union Two", "Union Both"));
        assertEquals("[Union One, Union Both, Union Two] [X1, X2] By one.", details("details-union"));

        remove("details-one");

        assertEquals("[Union Two, Union Both] [X2] By two.", details("details-union"));
        assertEquals(List.of("entity/details-union"), listed("Union Both"));
        assertEquals(List.of(), listed("Union One"));
    }

    @Test
    void entityThatNoDataSetStatesIsRemovedUntilOneStatesItAgain() throws IOException {
        String line = company("details-last", "X1", null, "Lastly Removed");
        run("details-last", line, founded("details-last", "details-last", "1999"));

        remove("details-last");
        assertEquals(List.of(), listed("Lastly Removed"));
        assertFalse(runner.remove("details-last", OPTIONS).problem().isEmpty());

        run("details-last", line);
        assertEquals(List.of("entity/details-last"), listed("Lastly Removed"));
        assertEquals("[Lastly Removed] [X1] -", details("details-last"));
    }

    @Test
    void entityThatAnotherDataSetMentionsKeepsAName() throws IOException {
        run("details-named", company("details-named", "X1", null, "Named Mills", "Named Weaving"));
        run("details-naming", founded("details-naming", "details-named", "1999"));

        remove("details-named");

        assertEquals("[Named Mills] [] -", details("details-named"));
        assertEquals(List.of("entity/details-named"), listed("Named Mills"));
    }

    @Test
    void whatACuratorRecordedStays() throws IOException {
        TestClient.as(
                "CURATOR",
                RECORD_ENTITY,
                Map.of(
                        "input",
                        Map.of(
                                "id",
                                "entity/details-curated",
                                "kind",
                                "COMPANY",
                                "name",
                                Map.of("value", "Curated Mills", "language", "en"),
                                "idempotencyKey",
                                UUID.randomUUID().toString())));
        run("details-curated", company("details-curated", "X1", "By a file.", "Curated Weaving", "Curated Mills"));
        assertEquals("[Curated Mills, Curated Weaving] [X1] By a file.", details("details-curated"));

        remove("details-curated");

        assertEquals("[Curated Mills] [] -", details("details-curated"));
    }

    @Test
    void valueThatWasCorrectedBeforeDoesNotReturnWithTheRemoval() throws IOException {
        String line = company("details-value", null, null, "Value Mills");
        run("details-value", line, founded("details-value", "details-value", "1999"));
        run("details-value", line, founded("details-value", "details-value", "2001"));
        run("details-value", line, founded("details-value", "details-value", "2003"));

        remove("details-value");

        assertEquals(
                List.of(),
                entity("details-value")
                        .at("/claims/nodes")
                        .valueStream()
                        .filter(claim -> claim.get("retractedAt").isNull())
                        .toList());
    }

    @Test
    void deltaTouchesOnlyTheEntitiesThatItNames() throws IOException {
        String first =
                "{\"op\":\"ADD\",\"entity\":{\"id\":\"details-d%1$s\",\"schema\":\"Company\",\"properties\":{\"name\":[\"Delta %1$s\"],\"alias\":[\"Delta old %1$s\"]}}}";
        run("details-delta", first.formatted("a"), first.formatted("b"), first.formatted("c"));

        run(
                "details-delta",
                "{\"op\":\"MOD\",\"entity\":{\"id\":\"details-da\",\"schema\":\"Company\",\"properties\":{\"name\":[\"Delta a\"]}}}",
                "{\"op\":\"DEL\",\"entity\":{\"id\":\"details-dc\"}}");

        assertEquals(List.of("Delta a"), names("details-da"));
        assertEquals(List.of("Delta b", "Delta old b"), names("details-db"));
        assertEquals(List.of(), listed("Delta c"));
    }
}
