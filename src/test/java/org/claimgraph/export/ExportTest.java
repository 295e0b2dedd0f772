package org.claimgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.claimgraph.TestClient;
import org.claimgraph.ingest.BundleImporter;
import org.claimgraph.ingest.bundle.Bundle;
import org.claimgraph.ingest.bundle.BundleSchema;
import org.claimgraph.platform.ClasspathResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The bundled data is exported whole and in parts, in every format. */
@QuarkusTest
class ExportTest {
    /** Members that the lines of an export have beyond those of the bundled data. */
    private static final Set<String> MORE_MEMBERS = Set.of("type", "id", "extractor", "dataSet", "supersedes");

    @Inject
    BundleImporter importer;

    private static Response get(String path) {
        return RestAssured.given().urlEncodingEnabled(false).get("/exports/" + path);
    }

    private static String text(String path) {
        Response response = get(path);
        assertEquals(200, response.statusCode(), () -> path + ": " + response.asString());
        return new String(response.asByteArray(), StandardCharsets.UTF_8);
    }

    private static List<JsonNode> lines(String path) throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text(path).split("\n")) {
            lines.add(TestClient.JSON.readTree(line));
        }
        return lines;
    }

    private static Stream<JsonNode> of(String type, List<JsonNode> lines) {
        return lines.stream().filter(line -> line.path("type").asText().equals(type));
    }

    private static int count(String list) {
        return TestClient.execute("{ all: " + list + " { totalCount } }")
                .data()
                .at("/all/totalCount")
                .asInt();
    }

    @Test
    void everyLineOfABundleIsValidByThePublishedSchema() {
        List<String> problems = text("bundle")
                .lines()
                .flatMap(line -> BundleSchema.problems(line).stream().map(problem -> problem + ": " + line))
                .toList();
        assertEquals(List.of(), problems);
        assertEquals(
                ClasspathResource.text("schema/bundle-line.json"),
                RestAssured.get("/schema/bundle-line.json").asString());
    }

    @Test
    void bundleHoldsEveryDocumentEntityAndClaim() throws Exception {
        List<JsonNode> lines = lines("bundle");

        assertEquals(count("documents"), of("document", lines).count());
        assertEquals(
                count("entities"),
                of("entity", lines).filter(line -> !line.has("mergedInto")).count());
        assertEquals(count("claims"), of("claim", lines).count());
    }

    @Test
    void bundleIsTheSameEachTime() {
        assertEquals(text("bundle"), text("bundle"));
    }

    @Test
    void everyClaimOfTheBundleIsKnownWhenItIsImportedAgain() throws Exception {
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        for (JsonNode line : lines("bundle")) {
            ObjectNode fields = (ObjectNode) line;
            String type = fields.get("type").asText();
            if (type.equals("claim")) {
                fields.remove(MORE_MEMBERS);
                files.computeIfAbsent("b/" + type, _ -> new StringBuilder())
                        .append(fields)
                        .append('\n');
            }
        }
        String manifest = "{\"name\": \"exported\", \"claims\": [\"claim\"], \"documents\": [], \"entities\": []}";

        Bundle bundle = Bundle.read(
                "b",
                path -> path.endsWith("bundle.json")
                        ? manifest
                        : files.get(path).toString());

        assertEquals(count("claims"), bundle.claims().size());
        assertEquals(0, importer.load(bundle));
    }

    @Test
    void selectionExportsWhatItsClaimsReferTo() throws Exception {
        List<JsonNode> lines = lines("bundle?predicate=invested&predicate=owns");

        Set<String> entities = new HashSet<>();
        of("entity", lines).forEach(line -> entities.add(line.get("id").asText()));
        Set<String> documents = new HashSet<>();
        of("document", lines).forEach(line -> documents.add(line.get("id").asText()));
        List<JsonNode> claims = of("claim", lines).toList();
        assertFalse(claims.isEmpty());
        assertTrue(entities.size() < count("entities"), entities::toString);
        for (JsonNode claim : claims) {
            assertTrue(entities.contains(claim.get("subject").asText()), claim::toString);
            assertTrue(documents.contains(claim.get("document").asText()), claim::toString);
        }
    }

    @Test
    void nothingStoodBeforeTheFirstImport() throws Exception {
        assertEquals(
                0, of("claim", lines("bundle?knownAt=2001-01-01T00:00:00Z")).count());
    }

    @Test
    void csvHasARowForEachClaim() throws Exception {
        String csv = text("csv");

        assertEquals('\uFEFF', csv.charAt(0));
        Map<String, NamedCsvRecord> rows = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv.substring(1))) {
            reader.forEach(row -> rows.put(row.getField("claim"), row));
        }
        assertEquals(count("claims"), rows.size());
        NamedCsvRecord any = rows.values().stream()
                .filter(row -> row.getField("value").equals("more than 13,000,000,000 USD"))
                .findFirst()
                .orElseThrow();
        assertEquals("13000000000", any.getField("amount"));
        assertEquals("MORE_THAN", any.getField("bound"));
        assertEquals("USD", any.getField("unit"));
    }

    @Test
    void graphMlHasAnEdgeForEachRelation() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        Document graph = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(get("graphml").asByteArray()));

        Set<String> nodes = new HashSet<>();
        elements(graph, "node").forEach(node -> nodes.add(node.getAttribute("id")));
        List<Element> edges = elements(graph, "edge");
        assertEquals(count("entities"), nodes.size());
        assertFalse(edges.isEmpty());
        for (Element edge : edges) {
            assertTrue(nodes.contains(edge.getAttribute("source")), () -> edge.getAttribute("source"));
            assertTrue(nodes.contains(edge.getAttribute("target")), () -> edge.getAttribute("target"));
        }
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("http://graphml.graphdrawing.org/xmlns", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xls | 400 | There is no export format \"xls\": choose one of bundle, csv, followthemoney, graphml, jsonld.",
                "csv?predicat=x | 400 | There is no parameter \"predicat\"",
                "csv?knownAt=yesterday | 400 | \"yesterday\" is not a moment for knownAt",
                "csv?entity=openai | 400 | openai",
                "csv?predicate=investd | 400 | invested"
            })
    void badAddressIsRefused(String path, int status, String message) {
        Response response = get(path);

        assertEquals(status, response.statusCode());
        String found = response.jsonPath().getString("errors[0].message");
        assertTrue(found.contains(message), found);
        assertEquals("BAD_INPUT", response.jsonPath().getString("errors[0].extensions.code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundle", "csv", "graphml", "jsonld"})
    void everyFormatIsADownload(String format) {
        Response response = get(format);

        assertEquals(200, response.statusCode());
        assertTrue(response.header("Content-Disposition").startsWith("attachment; filename=\"claimgraph."), format);
        assertEquals("nosniff", response.header("X-Content-Type-Options"));
    }

    @Test
    void otherMethodsAreRefused() {
        assertEquals(405, RestAssured.given().post("/exports/csv").statusCode());
    }
}
