package org.claimgraph.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimgraph.TestClient;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.ingest.Importer;
import org.claimgraph.ingest.bundle.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sums of a real file of 290 payments, each with its own record id. */
@QuarkusTest
@Tag("database")
class DonationsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, String> KINDS = Map.of("Person", "PERSON", "Company", "COMPANY");
    private static final String PREFIX = "donations-";

    @Inject
    Importer importer;

    private final List<JsonNode> payments = new ArrayList<>();

    @BeforeEach
    void load() {
        StringBuilder entities = new StringBuilder();
        StringBuilder claims = new StringBuilder();
        for (JsonNode line : lines()) {
            switch (line.get("schema").asText()) {
                case "Payment" -> {
                    payments.add(line);
                    claims.append(claim(line));
                }
                case "Address" -> {}
                default -> entities.append(entity(line));
            }
        }
        Map<String, String> files = new HashMap<>();
        files.put(
                "donations/bundle.json",
                "{\"name\": \"donations\", \"title\": \"Party donations\", \"documents\": [\"d.jsonl\"], \"entities\": [\"e.jsonl\"], \"claims\": [\"c.jsonl\"]}");
        files.put("donations/d.jsonl", "{\"id\": \"donations\", \"language\": \"de\"}\n");
        files.put("donations/e.jsonl", entities.toString());
        files.put("donations/c.jsonl", claims.toString());
        importer.load(Bundle.read("donations", files::get));
    }

    private static List<JsonNode> lines() {
        try (var file = DonationsTest.class.getResourceAsStream("/ftm/donations.ijson")) {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                lines.add(MAPPER.readTree(line));
            }
            return lines;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String property(JsonNode line, String name) {
        return line.get("properties").get(name).get(0).asText();
    }

    private static String entity(JsonNode line) {
        return MAPPER.createObjectNode()
                        .put("id", PREFIX + line.get("id").asText())
                        .put("kind", KINDS.getOrDefault(line.get("schema").asText(), "ORGANIZATION"))
                        .set(
                                "names",
                                MAPPER.createArrayNode()
                                        .add(MAPPER.createObjectNode()
                                                .put("value", property(line, "name"))
                                                .put("language", "de")
                                                .put("script", "Latn")
                                                .put("kind", "PRIMARY")))
                + "\n";
    }

    private static String claim(JsonNode line) {
        return ("{\"document\": \"donations\", \"record\": \"%s\", \"subject\": \"%s\", \"predicate\": \"paid\","
                        + " \"value\": {\"money\": {\"amount\": \"%s\", \"currency\": \"EUR\"}}, \"summary\": \"A donation.\", \"modality\": \"ASSERTED\","
                        + " \"qualifiers\": [{\"key\": \"payee\", \"entity\": \"%s\"}], \"attribution\": [{\"agentText\": \"Bundestag\", \"role\": \"PUBLISHER\"}],"
                        + " \"validTime\": {\"from\": \"%5$s\", \"to\": \"%5$s\", \"precision\": \"DAY\"}}\n")
                .formatted(
                        line.get("id").asText(),
                        PREFIX + property(line, "payer"),
                        property(line, "amountEur"),
                        PREFIX + property(line, "beneficiary"),
                        property(line, "date"));
    }

    private static JsonNode groups(String grouping) {
        return TestClient.data(
                        "{ claimStatistics(groupBy: [" + grouping
                                + "], first: 100, filter: {document: {equals: \"document/donations\"}}) { key count facts amounts { unit facts sum highestSum } } }")
                .get("claimStatistics");
    }

    @Test
    void everyPaymentIsOneEventInTheSum() {
        JsonNode all = groups("PREDICATE");
        assertEquals(290, all.at("/0/count").asInt());
        assertEquals(290, all.at("/0/facts").asInt());
        assertEquals("40589689.15", all.at("/0/amounts/0/sum").asText());
        assertEquals("40589689.15", all.at("/0/amounts/0/highestSum").asText());
    }

    @Test
    void sumOfEachReceiverIsThatOfItsPayments() {
        Map<String, Decimal> expected = new TreeMap<>();
        Map<String, BigDecimal> sums = new TreeMap<>();
        payments.forEach(line -> sums.merge(
                "entity/" + PREFIX + property(line, "beneficiary"),
                new BigDecimal(property(line, "amountEur")),
                BigDecimal::add));
        sums.forEach((receiver, sum) -> expected.put(receiver, new Decimal(sum)));
        Map<String, Decimal> counted = new TreeMap<>();
        groups("OBJECT")
                .forEach(group -> counted.put(
                        group.get("key").asText(),
                        new Decimal(group.at("/amounts/0/sum").asText())));
        assertEquals(expected, counted);
    }
}
