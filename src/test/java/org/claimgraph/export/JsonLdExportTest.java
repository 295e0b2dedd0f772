package org.claimgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.claimgraph.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The linked data is read by Titanium and by Jena, and says what the API says. */
@QuarkusTest
class JsonLdExportTest {
    private static final String PREFIXES = """
            prefix cg: <urn:claimgraph:ns:>
            prefix prov: <http://www.w3.org/ns/prov#>
            prefix oa: <http://www.w3.org/ns/oa#>
            prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            """;

    private static byte[] exported() {
        return RestAssured.get("/exports/jsonld").asByteArray();
    }

    private static Model model() {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(exported()), Lang.JSONLD11);
        return model;
    }

    private static int count(Model model, String pattern) {
        String query = PREFIXES + "select (count(*) as ?n) where {" + pattern + "}";
        try (QueryExecution execution = QueryExecutionFactory.create(query, model)) {
            return execution.execSelect().next().getLiteral("n").getInt();
        }
    }

    private static int served(String list) {
        return TestClient.execute("{ all: " + list + " { totalCount } }")
                .data()
                .at("/all/totalCount")
                .asInt();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claims | ?c a cg:Claim ; prov:hadPrimarySource ?d ; prov:generatedAtTime ?t . ?d a cg:Document",
                "claims | ?c a cg:Claim ; cg:subject ?s ; prov:qualifiedAttribution ?a . ?a rdf:first ?hop . ?s a prov:Agent",
                "documents | ?d a cg:Document",
                "entities | ?e a prov:Agent FILTER NOT EXISTS { ?e cg:mergedInto ?other }",
                "claims(filter: {value: {types: [MONEY]}}) | ?c cg:value ?v . ?v a cg:MONEY ; cg:amount ?amount"
            })
    void hasWhatTheApiServes(String list, String pattern) {
        assertEquals(served(list), count(model(), pattern));
    }

    @Test
    void everyPlaceIsAnAnnotationOfItsClaim() {
        Model model = model();

        int places = count(
                model,
                "?a a oa:Annotation ; oa:hasBody ?c ; oa:hasTarget ?t . ?c a cg:Claim . ?t oa:hasSource ?d ; oa:hasSelector ?s ."
                        + " ?s a oa:TextPositionSelector ; oa:start ?from ; oa:end ?to . filter(?from < ?to)");
        assertEquals(count(model, "?a a oa:Annotation"), places);
        assertTrue(places >= served("claims"), () -> places + " places");
    }

    @Test
    void everyLiteralHasTheFormOfItsType() {
        model().listStatements().forEach(statement -> {
            if (statement.getObject().isLiteral()) {
                assertTrue(statement.getObject().asNode().getLiteral().isWellFormed(), statement::toString);
            }
        });
    }

    @Test
    void titaniumExpandsIt() throws Exception {
        int expanded = JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(exported())))
                .get()
                .size();

        assertTrue(expanded >= served("claims") + served("entities") + served("documents"), () -> "only " + expanded);
    }
}
