package org.claimgraph.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimgraph.TestClient;
import org.claimgraph.claim.ClaimDraft;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.BundleImporter;
import org.claimgraph.ingest.CollectingSink;
import org.claimgraph.ingest.followthemoney.FollowTheMoneyFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sums of a real file of 290 payments, each with its own record id. */
@QuarkusTest
@Tag("database")
class DonationsTest {
    @Inject
    BundleImporter importer;

    private List<ClaimDraft> payments;

    @BeforeEach
    void load() {
        FollowTheMoneyFormat format = new FollowTheMoneyFormat(new Predicates());
        CollectingSink donations = CollectingSink.read(format, "/ftm/donations.ijson");
        importer.load(donations.bundle("donations"));
        payments = donations.claims("paid");
    }

    private static JsonNode groups(String grouping) {
        return TestClient.data(
                        "{ claimStatistics(groupBy: [" + grouping
                                + "], first: 100, filter: {document: {equals: \"document/data-set-test\"}, predicates: [\"paid\"]}) { key count facts amounts { unit facts sum highestSum } } }")
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
    void listOfAssetsLeavesOutAddressesUnlessTheyAreRequested() {
        String count = "{ assets(filter: %s) { totalCount } }";
        String name = "name: {startsWith: \"Schillerstraße 19\"}";
        assertEquals(
                0,
                TestClient.data(count.formatted("{" + name + "}"))
                        .at("/assets/totalCount")
                        .asInt());
        assertEquals(
                1,
                TestClient.data(count.formatted("{not: {subkind: {equals: \"VESSEL\"}}, " + name + "}"))
                        .at("/assets/totalCount")
                        .asInt());
        assertEquals(
                1,
                TestClient.data("{ entities(filter: {" + name + "}) { totalCount } }")
                        .at("/entities/totalCount")
                        .asInt());
    }

    @Test
    void sumOfEachReceiverIsThatOfItsPayments() {
        Map<String, Decimal> expected = new TreeMap<>();
        Map<String, BigDecimal> sums = new TreeMap<>();
        payments.forEach(line -> sums.merge(
                "entity/"
                        + line.qualifiers().stream()
                                .filter(pair -> pair.key().equals("payee"))
                                .findFirst()
                                .orElseThrow()
                                .entity(),
                ((Money) line.value()).amount().number(),
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
