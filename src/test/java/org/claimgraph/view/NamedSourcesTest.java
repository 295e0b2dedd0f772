package org.claimgraph.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.claimgraph.TestClient;
import org.claimgraph.TestDataSet;
import org.claimgraph.ingest.BundleImporter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source that is an entity in one data set and named in words in another is one source, whichever was recorded first. */
@QuarkusTest
@Tag("database")
class NamedSourcesTest {
    private static final String VALUE = "{\"money\": {\"amount\": \"5\", \"currency\": \"EUR\"}}";

    @Inject
    BundleImporter importer;

    private static TestDataSet dataSet(String name) {
        return new TestDataSet(name).entity("COMPANY", "firm");
    }

    private static TestDataSet inWords(String name) {
        return dataSet(name).document("words", "").claim("words", wire(name) + ".", "firm", "valuation", VALUE, "");
    }

    private static TestDataSet byEntity(String name) {
        TestDataSet dataSet = dataSet(name)
                .document("entity", "")
                .entity("ORGANIZATION", "wire", wire(name).toUpperCase());
        String attribution =
                ", \"attribution\": [{\"agent\": \"%s\", \"role\": \"ORIGINAL\"}]".formatted(dataSet.id("wire"));
        return dataSet.claim("entity", "firm", "valuation", VALUE, attribution);
    }

    private static String wire(String name) {
        return "Wire of " + name;
    }

    private static String fact(String name, Instant knownAt) {
        String at = knownAt == null ? "" : ", knownAt: \"" + knownAt + "\"";
        return TestClient.data("{ entity(id: \"entity/" + name + "-firm\") { fact(predicate: \"valuation\"" + at
                        + ") { state independentSources } } }")
                .at("/entity/fact")
                .toString();
    }

    private static String states(String name) {
        return TestClient.data(
                        "query($id: ID!) { claimStatistics(filter: {subject: {equals: $id}}, groupBy: [STATE]) { key independentSources } }",
                        Map.of("id", "entity/" + name + "-firm"))
                .get("claimStatistics")
                .toString();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void orderOfDataSetsMakesNoDifference(boolean wordsFirst) {
        String name = "named-sources-" + wordsFirst;
        List<TestDataSet> dataSets =
                wordsFirst ? List.of(inWords(name), byEntity(name)) : List.of(byEntity(name), inWords(name));
        dataSets.forEach(dataSet -> importer.load(dataSet.bundle()));
        assertEquals("{\"state\":\"SINGLE_SOURCE\",\"independentSources\":1}", fact(name, null));
        assertEquals("{\"state\":\"SINGLE_SOURCE\",\"independentSources\":1}", fact(name, Instant.now()));
        assertEquals("[{\"key\":\"SINGLE_SOURCE\",\"independentSources\":1}]", states(name));
    }

    @Test
    void wordsThatBecomeTheNameOfSeveralEntitiesStandForNoneOfThem() {
        String name = "named-sources-several";
        importer.load(byEntity(name).bundle());
        importer.load(inWords(name).bundle());
        assertEquals("{\"state\":\"SINGLE_SOURCE\",\"independentSources\":1}", fact(name, null));
        importer.load(
                dataSet(name).entity("ORGANIZATION", "namesake", wire(name)).bundle());
        assertEquals("{\"state\":\"CORROBORATED\",\"independentSources\":2}", fact(name, null));
        assertEquals("[{\"key\":\"CORROBORATED\",\"independentSources\":2}]", states(name));

        change(
                "mergeEntities",
                "from: {id: \"entity/%s-namesake\"}, into: {id: \"entity/%s-wire\"}".formatted(name, name));
        assertEquals("{\"state\":\"SINGLE_SOURCE\",\"independentSources\":1}", fact(name, null), "merged");
        assertEquals("{\"state\":\"SINGLE_SOURCE\",\"independentSources\":1}", fact(name, Instant.now()));
        change("splitEntity", "entity: \"entity/%s-namesake\"".formatted(name));
        assertEquals("{\"state\":\"CORROBORATED\",\"independentSources\":2}", fact(name, null), "split");
    }

    private static void change(String mutation, String input) {
        JsonNode errors = TestClient.as(
                        "CURATOR",
                        "mutation { %s(input: {%s, reason: \"test\"}) { errors { message } } }"
                                .formatted(mutation, input),
                        Map.of())
                .data()
                .at("/" + mutation + "/errors");
        assertEquals("[]", errors.toString());
    }
}
