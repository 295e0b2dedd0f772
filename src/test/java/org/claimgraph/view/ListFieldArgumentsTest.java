package org.claimgraph.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.TestClient;
import org.claimgraph.ingest.BundleImporter;
import org.claimgraph.ingest.bundle.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arguments of the list fields that the vocabulary adds to kinds, and of the relations and facts that they select. */
@QuarkusTest
@Tag("database")
class ListFieldArgumentsTest {
    @Inject
    BundleImporter importer;

    private static String entity(String id, String kind) {
        return "{\"id\": \"list-%1$s\", \"kind\": \"%2$s\", \"names\": [{\"value\": \"List %1$s\", \"language\": \"en\", \"script\": \"Latn\", \"kind\": \"PRIMARY\"}]}\n"
                .formatted(id, kind);
    }

    private static String claim(
            String document, String subject, String predicate, String value, String modality, String more) {
        return ("{\"document\": \"%s\", \"subject\": \"list-%s\", \"predicate\": \"%s\", \"value\": %s, \"summary\": \"Made up.\","
                        + " \"modality\": \"%s\", \"attribution\": [{\"agentText\": \"%s\", \"role\": \"PUBLISHER\"}],"
                        + " \"evidence\": [{\"start\": 0, \"end\": 1}]%s}\n")
                .formatted(document, subject, predicate, value, modality, document, more);
    }

    private static String entityValue(String id) {
        return "{\"entity\": \"list-" + id + "\"}";
    }

    private static String days(String from, String to) {
        return ", \"validTime\": {\"from\": \"" + from + "\", \"to\": \"" + to + "\", \"precision\": \"DAY\"}";
    }

    private static String invested(String document, String investor, String amount, String day) {
        return claim(
                document,
                investor,
                "invested",
                "{\"money\": {\"amount\": \"" + amount + "\", \"currency\": \"USD\"}}",
                "ASSERTED",
                ", \"qualifiers\": [{\"key\": \"investee\", \"entity\": \"list-acme\"}]" + days(day, day));
    }

    private static Bundle bundle(String name, String entities, String claims) {
        Map<String, String> files = new HashMap<>();
        files.put(
                name + "/bundle.json",
                "{\"name\": \"%1$s\", \"title\": \"%1$s\", \"documents\": [\"d.jsonl\"], \"entities\": [\"e.jsonl\"], \"claims\": [\"c.jsonl\"]}"
                        .formatted(name));
        files.put(name + "/d.jsonl", "{\"id\": \"" + name + "\", \"language\": \"en\"}\n");
        files.put(name + "/e.jsonl", entities);
        files.put(name + "/c.jsonl", claims);
        return Bundle.read(name, files::get);
    }

    private static Bundle first() {
        String name = "list-first";
        String entities = entity("acme", "COMPANY")
                + entity("ann", "PERSON")
                + entity("bob", "PERSON")
                + entity("zeta", "COMPANY")
                + entity("beta", "COMPANY")
                + entity("done", "DEAL")
                + entity("intended", "DEAL");
        String claims =
                claim(name, "acme", "chiefExecutive", entityValue("ann"), "ASSERTED", days("2010-01-01", "2014-12-31"))
                        + claim(
                                name,
                                "acme",
                                "chiefExecutive",
                                entityValue("bob"),
                                "ASSERTED",
                                days("2015-01-01", "2020-12-31"))
                        + claim(name, "acme", "partyTo", entityValue("done"), "ASSERTED", "")
                        + claim(name, "acme", "partyTo", entityValue("intended"), "PLANNED", "")
                        + claim(
                                name,
                                "done",
                                "dealStatus",
                                "{\"text\": {\"value\": \"signed\", \"language\": \"en\"}}",
                                "ASSERTED",
                                phase("one", "2012"))
                        + claim(
                                name,
                                "done",
                                "dealStatus",
                                "{\"text\": {\"value\": \"closed\", \"language\": \"en\"}}",
                                "PLANNED",
                                phase("two", "2011"))
                        + invested(name, "zeta", "5", "2018-05-01")
                        + invested(name, "beta", "7", "2017-05-01");
        return bundle(name, entities, claims);
    }

    private static String phase(String phase, String year) {
        return ", \"qualifiers\": [{\"key\": \"phase\", \"text\": \"" + phase + "\"}]"
                + days(year + "-01-01", year + "-12-31");
    }

    private static Bundle second() {
        String name = "list-second";
        return bundle(name, entity("gamma", "COMPANY"), invested(name, "gamma", "6", "2019-05-01"));
    }

    @BeforeEach
    void load() {
        importer.load(first());
        importer.load(second());
    }

    private static List<String> names(JsonNode relations) {
        List<String> names = new ArrayList<>();
        relations
                .get("nodes")
                .forEach(relation ->
                        names.add(relation.at("/other/name").asText().replace("List ", "")));
        return names;
    }

    private static JsonNode acme(String field) {
        return TestClient.data("{ entity(id: \"entity/list-acme\") { ... on Company { list: " + field + " } } }")
                .at("/entity/list");
    }

    private static String others(String field) {
        return String.join(" ", names(acme(field + " { nodes { other { name } } }")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "leadership | ann bob",
                "leadership(validAt: \"2014-06-01\") | ann",
                "leadership(validAt: \"2015-01-01\", certainty: CERTAIN) | bob",
                "leadership(validAt: \"2021-06-01\") | ''",
                "deals | done intended",
                "deals(modalities: [PLANNED]) | intended",
                "deals(modalities: [ASSERTED, EXPECTED]) | done",
                "deals(modalities: []) | ''",
                "deals(status: \"signed\") | done",
                "deals(status: \"signed\", validAt: \"2012-06-01\") | done",
                "deals(status: \"signed\", validAt: \"2013-06-01\") | ''",
                "relations(predicates: [\"partyTo\"], modalities: [PLANNED]) | intended",
                "relations(predicates: [\"partyTo\"], orderBy: {direction: DESC}) | intended done",
                "investors | zeta beta gamma",
                "investors(orderBy: {direction: DESC}) | gamma beta zeta",
                "investors(orderBy: {field: NAME}) | beta gamma zeta",
                "investors(orderBy: {field: VALUE, direction: DESC}) | beta gamma zeta",
                "investors(orderBy: {field: TIME}) | beta zeta gamma",
                "investors(orderBy: {field: TIME}, validAt: \"2018-05-01\") | zeta",
                "relations(predicates: [\"invested\"], orderBy: {field: VALUE}) | zeta gamma beta",
            })
    void relationsAreSelectedAndOrderedByTheirClaims(String field, String expected) {
        assertEquals(expected, others(field));
    }

    @Test
    void listFieldIsReadAsOfAMoment() {
        String recorded =
                acme("investors(orderBy: {field: TIME, direction: DESC}, first: 1) { nodes { claims { recordedAt } } }")
                        .findValue("recordedAt")
                        .asText();
        String before = Instant.parse(recorded).minusMillis(1).toString();
        assertEquals("beta zeta gamma", others("investors(orderBy: {field: TIME}, knownAt: \"" + recorded + "\")"));
        assertEquals("zeta beta", others("investors(knownAt: \"" + before + "\")"));
        assertEquals("beta zeta", others("investors(orderBy: {field: TIME}, knownAt: \"" + before + "\")"));
        assertEquals(
                "beta zeta",
                others("investors(orderBy: {field: VALUE, direction: DESC}, knownAt: \"" + before + "\")"));
    }

    @ParameterizedTest
    @CsvSource({"RECORDED", "TIME", "VALUE", "NAME"})
    void cursorsFollowTheOrder(String field) {
        String order = "orderBy: {field: " + field + ", direction: DESC}";
        List<String> all = names(acme("investors(" + order + ") { nodes { other { name } } }"));
        List<String> paged = new ArrayList<>();
        String after = "";
        for (int page = 0; page < all.size(); page++) {
            JsonNode one = acme(
                    "investors(first: 1, " + order + after + ") { nodes { other { name } } pageInfo { endCursor } }");
            paged.addAll(names(one));
            after = ", after: \"" + one.at("/pageInfo/endCursor").asText() + "\"";
        }
        assertEquals(3, all.size());
        assertEquals(all, paged);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status | signed closed",
                "status(modalities: [PLANNED]) | closed",
                "status(validAt: \"2012-06-01\") | signed",
                "status(validAt: \"2013-06-01\") | ''",
                "status(knownAt: \"2001-01-01T00:00:00Z\") | ''",
                "status(orderBy: {field: TIME}) | closed signed",
                "status(orderBy: {direction: DESC}) | closed signed",
                "facts(predicates: [\"dealStatus\"], orderBy: {field: TIME, direction: DESC}) | signed closed",
                "facts(predicates: [\"dealStatus\"], modalities: [ASSERTED]) | signed",
                "facts(predicates: [\"dealStatus\"], orderBy: {field: SOURCES}) | signed closed",
            })
    void factsAreSelectedAndOrderedByTheirClaims(String field, String expected) {
        JsonNode facts = TestClient.data("{ entity(id: \"entity/list-done\") { ... on Deal { list: " + field
                        + " { value { ... on TextValue { text } } } } } }")
                .at("/entity/list");
        assertEquals(expected, String.join(" ", facts.findValuesAsText("text")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "leadership(certainty: CERTAIN) { nodes { id } } | validAt",
                "leadership(modalities: [null]) { nodes { id } } | modalities",
                "leadership(knownAt: \"yesterday\") { nodes { id } } | DateTime",
            })
    void wrongArgumentIsAnErrorThatNamesIt(String field, String named) {
        TestClient.Result result =
                TestClient.execute("{ entity(id: \"entity/list-acme\") { ... on Company { " + field + " } } }");
        assertTrue(result.message().contains(named), result::message);
        assertEquals("BAD_INPUT", result.code());
    }
}
