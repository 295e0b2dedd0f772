package org.claimgraph.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimgraph.Service;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Claims;
import org.claimgraph.claim.Clocks;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Polarity;
import org.claimgraph.claim.Rank;
import org.claimgraph.claim.SupersessionKind;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.Money;
import org.claimgraph.ingest.Loading;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.view.compare.Stance;
import org.claimgraph.view.conflict.KeptConflicts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clocks, sums and what is kept at write time, on a made-up ledger in the database. */
@QuarkusTest
@Tag("database")
class LedgerPropertiesTest {
    private static final String NAME = "made-up";
    private static final List<String> COMPANIES =
            List.of(NAME + "-company-0", NAME + "-company-1", NAME + "-company-2", NAME + "-company-3");
    private static final String FACTS =
            " id state independentSources value { __typename } positions { polarity claims { id } } claims { id }";

    @Inject
    Loading loading;

    @Inject
    Claims claims;

    @Inject
    Database database;

    @Inject
    KeptConflicts upkeep;

    @BeforeEach
    void load() {
        loading.load(RandomLedger.bundle(NAME, 7, 250));
    }

    private static JsonNode facts(String arguments) {
        List<String> ids =
                COMPANIES.stream().map(key -> "\"entity/" + key + "\"").toList();
        return Service.data(
                "{ nodes(ids: " + ids + ") { ... on Entity { facts" + arguments + " {" + FACTS + " } } } }");
    }

    private List<Claim> standing() {
        return claims.about(COMPANIES, null, Clocks.NOW).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The open conflicts with all that is kept of them. */
    private Set<String> kept() {
        return new TreeSet<>(database.list(
                Sql.of("select k.id || k.standing || k.reason || k.mildness || s.side || s.claim_id from conflict k"
                        + " join conflict_claim s on s.conflict_id = k.id where k.closed_at is null"),
                Row::text));
    }

    @Test
    void thePastStaysAnswerableAfterRetractionAndSupersession() {
        JsonNode before = facts("");
        Instant then = Instant.now();
        Random random = new Random(11);
        List<Claim> some = new ArrayList<>(standing());
        Collections.shuffle(some, random);
        QuarkusTransaction.requiringNew().run(() -> {
            Instant now = then.plusSeconds(1);
            claims.retract(some.subList(0, 20).stream().map(Claim::key).toList(), now);
            for (int at = 20; at < 40; at += 2) {
                claims.supersede(some.get(at).key(), some.get(at + 1).key(), SupersessionKind.UPDATE, now);
            }
        });
        assertFalse(before.equals(facts("")));
        assertEquals(before, facts("(knownAt: \"" + then + "\")"));
        String gone = "claim/" + some.getFirst().key();
        assertFalse(facts("").toString().contains(gone));
        assertTrue(Service.data("{ node(id: \"" + gone + "\") { id ... on Claim { retractedAt } } }")
                .at("/node/retractedAt")
                .isTextual());
        assertHistory(then);
        assertKeptAsIfLookedAtAnew();
    }

    /** The version of the moment is the fact of that moment. */
    private void assertHistory(Instant then) {
        Map<String, JsonNode> of = new HashMap<>();
        facts("(knownAt: \"" + then + "\")")
                .findValues("facts")
                .forEach(some -> some.forEach(fact -> of.put(fact.get("id").asText(), fact)));
        List<String> ids =
                of.keySet().stream().limit(60).map(id -> "\"" + id + "\"").toList();
        JsonNode facts = Service.data(
                        "{ nodes(ids: " + ids + ") { ... on Fact { id history { from to state claims { id } } } } }")
                .get("nodes");
        int several = 0;
        for (JsonNode fact : facts) {
            if (fact.isNull()) {
                continue;
            }
            JsonNode history = fact.get("history");
            several += history.size() > 1 ? 1 : 0;
            assertTrue(history.get(history.size() - 1).get("to").isNull());
            JsonNode first = history.get(0);
            JsonNode expected = of.get(fact.get("id").asText());
            assertEquals(expected.get("state"), first.get("state"));
            assertEquals(expected.get("claims"), first.get("claims"));
        }
        assertTrue(several > 0);
    }

    /** What was kept claim by claim is what is found when everything is looked at at once. */
    private void assertKeptAsIfLookedAtAnew() {
        Set<String> before = kept();
        QuarkusTransaction.requiringNew()
                .run(() -> database.write(
                        "update fact set state = null where subject_id like ?", List.of(List.of(NAME + "%"))));
        upkeep.catchUp();
        assertEquals(before, kept());
        assertFalse(before.isEmpty());
    }

    @Test
    void aSumIsTheSumByHand() {
        Map<String, Map<String, BigDecimal>> lowest = new TreeMap<>();
        for (Claim claim : standing()) {
            boolean counts = claim.counts()
                    && claim.getRank() != Rank.DEPRECATED
                    && claim.predicateKey().equals("invested")
                    && claim.getModality() != Modality.DENIED
                    && claim.getPolarity() == Polarity.AFFIRMED
                    && Stance.of(claim) == Stance.FACT;
            if (counts && claim.getValue() instanceof Money money) {
                lowest.computeIfAbsent(claim.subjectKey() + " " + money.currency(), _ -> new TreeMap<>())
                        .merge(claim.factKey(), money.amount().number(), BigDecimal::min);
            }
        }
        Map<String, Decimal> byHand = new TreeMap<>();
        lowest.forEach((key, facts) ->
                byHand.put(key, new Decimal(facts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))));
        List<String> ids =
                COMPANIES.stream().map(key -> "\"entity/" + key + "\"").toList();
        Map<String, Decimal> asked = new TreeMap<>();
        for (JsonNode group : Service.data(
                        "{ claimStatistics(groupBy: [SUBJECT], filter: {predicates: [\"invested\"], subject: {in: "
                                + ids + "}}) { key amounts { unit basis sum } } }")
                .get("claimStatistics")) {
            for (JsonNode amounts : group.get("amounts")) {
                if (amounts.get("basis").asText().equals("STATED")) {
                    asked.put(
                            group.get("key").asText().replace("entity/", "") + " "
                                    + amounts.get("unit").asText(),
                            new Decimal(amounts.get("sum").asText()));
                }
            }
        }
        assertFalse(byHand.isEmpty());
        assertEquals(byHand, asked);
    }

    @Test
    void groupsNestAndTheirCountsAddUp() {
        JsonNode groups = Service.data(
                        "{ claimStatistics(groupBy: [PREDICATE, MODALITY, RANK], first: 100) { count groups { count groups { count groups { count } } } } claims { totalCount } }")
                .get("claimStatistics");
        for (JsonNode outer : groups) {
            int sum = 0;
            for (JsonNode middle : outer.get("groups")) {
                sum += middle.get("count").asInt();
                int inner = 0;
                for (JsonNode last : middle.get("groups")) {
                    inner += last.get("count").asInt();
                    assertEquals(0, last.get("groups").size());
                }
                assertEquals(middle.get("count").asInt(), inner);
            }
            assertEquals(outer.get("count").asInt(), sum);
        }
    }

    @Test
    void groupsAreRefusedWhereTheyMakeNoSense() {
        for (String groupBy : List.of("", "YEAR, YEAR", "YEAR, MONTH, STATE, KIND")) {
            assertEquals(
                    "BAD_INPUT",
                    Service.ask("{ claimStatistics(groupBy: [" + groupBy + "]) { count } }")
                            .code());
        }
    }
}
