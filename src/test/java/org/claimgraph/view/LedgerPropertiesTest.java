package org.claimgraph.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimgraph.TestClient;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.claim.Ledger;
import org.claimgraph.claim.Polarity;
import org.claimgraph.claim.Rank;
import org.claimgraph.claim.SupersessionKind;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.Money;
import org.claimgraph.ingest.BundleImporter;
import org.claimgraph.ingest.bundle.Bundle;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.view.compare.Stance;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.fact.FactCatchUp;
import org.claimgraph.view.fact.FactReader;
import org.claimgraph.view.fact.FactState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Transaction time, sums and projections on a random ledger in the database. */
@QuarkusTest
@Tag("database")
class LedgerPropertiesTest {
    private static final String NAME = "made-up";
    private static final List<String> COMPANIES =
            List.of(NAME + "-company-0", NAME + "-company-1", NAME + "-company-2", NAME + "-company-3");
    private static final int ROUNDS = 3;
    private static final int CLAIMS = 250;
    private static final int NEW_CLAIMS = 15;
    private static final String VALUE =
            " __typename ... on Money { amount currency bound } ... on EntityValue { entity { id } }";
    private static final String FACTS =
            " id state independentSources value { __typename } positions { polarity claims { id } } claims { id }";

    @Inject
    BundleImporter loading;

    @Inject
    ClaimReader claims;

    @Inject
    Ledger ledger;

    @Inject
    FactReader facts;

    @Inject
    Database database;

    @Inject
    FactCatchUp catchUp;

    @BeforeEach
    void load() {
        loading.load(bundle(CLAIMS));
    }

    private static Bundle bundle(int claims) {
        return RandomLedger.bundle(NAME, 7, claims);
    }

    private static JsonNode facts(String arguments) {
        List<String> ids =
                COMPANIES.stream().map(key -> "\"entity/" + key + "\"").toList();
        return TestClient.data(
                "{ nodes(ids: " + ids + ") { ... on Entity { facts" + arguments + " {" + FACTS + " } } } }");
    }

    private static Map<String, JsonNode> byId(JsonNode entities) {
        Map<String, JsonNode> byId = new TreeMap<>();
        entities.findValues("facts")
                .forEach(facts -> facts.forEach(fact -> byId.put(fact.get("id").asText(), fact)));
        return byId;
    }

    /** The facts of the companies in the root list, read page by page. */
    private static Map<String, JsonNode> listed(String conditions, String more) {
        List<String> ids =
                COMPANIES.stream().map(key -> "\"entity/" + key + "\"").toList();
        Map<String, JsonNode> byId = new TreeMap<>();
        String after = "";
        JsonNode page;
        do {
            page = TestClient.data("{ facts(first: 40, filter: {subject: {in: " + ids + "}" + conditions + "}" + more
                            + after + ") { totalCount nodes {" + FACTS + " } pageInfo { hasNextPage endCursor } } }")
                    .get("facts");
            page.get("nodes").forEach(fact -> assertNull(byId.put(fact.get("id").asText(), fact), fact::toString));
            after = ", after: \"" + page.at("/pageInfo/endCursor").asText() + "\"";
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        assertEquals(page.get("totalCount").asInt(), byId.size());
        return byId;
    }

    @Test
    void rootListEqualsFactsOfEntities() {
        Map<String, JsonNode> all = byId(facts(""));
        assertTrue(all.size() > 40, "one page only");
        assertEquals(all, listed("", ""));
        for (FactState state : FactState.values()) {
            assertEquals(
                    byId(facts("(states: [" + state + "])")),
                    listed(", states: [" + state + "]", ", orderBy: {field: PREDICATE, direction: DESC}"));
        }
        Map<String, JsonNode> confirmed = new TreeMap<>(all);
        confirmed.values().removeIf(fact -> fact.get("independentSources").asInt() < 2);
        assertFalse(confirmed.isEmpty());
        String bySources = ", orderBy: {field: SOURCES, direction: DESC}";
        assertEquals(confirmed, listed(", minIndependentSources: 2", bySources));
        all.keySet().removeAll(confirmed.keySet());
        assertEquals(all, listed(", maxIndependentSources: 1", bySources));
        assertEquals(all, listed(", not: {minIndependentSources: 2}", ""));
    }

    @Test
    void factsWithAndWithoutConflictsAreAllFacts() {
        Map<String, JsonNode> all = listed("", "");
        Map<String, JsonNode> with = listed(", hasConflict: true", "");
        Map<String, JsonNode> without = listed(", hasConflict: false", "");
        assertTrue(Collections.disjoint(with.keySet(), without.keySet()));
        assertTrue(with.keySet().containsAll(listed(", states: [CONTESTED]", "").keySet()));
        with.putAll(without);
        assertEquals(all, with);
        assertFalse(without.isEmpty());
    }

    @Test
    void rootListForADayContainsTheFactsOfEntitiesForThatDay() {
        Map<String, JsonNode> expected = byId(facts("(validAt: \"2019-06-03\", certainty: CERTAIN)"));
        Map<String, JsonNode> listed = listed(", validAt: \"2019-06-03\", certainty: CERTAIN", "");
        assertFalse(expected.isEmpty());
        expected.forEach((id, fact) -> assertEquals(fact, listed.get(id)));
        listed.keySet().removeAll(expected.keySet());
        listed.values()
                .forEach(fact -> assertEquals("SUPERSEDED", fact.get("state").asText()));
    }

    /** All real or all apparent conflicts with every field except closedAt. */
    private static JsonNode conflicts(boolean apparent, String more) {
        return TestClient.data("{ conflicts(first: 100, filter: {apparent: " + apparent + ", entities: ["
                        + String.join(
                                ", ",
                                COMPANIES.stream()
                                        .map(key -> "\"entity/" + key + "\"")
                                        .toList())
                        + "]}" + more + ") { totalCount edges { cursor node { id kind apparent reason weakerSideSources"
                        + " independentSources distance openedAt subject { id } facts { id state } sides { fact { id }"
                        + " position { polarity value {" + VALUE + "} values {" + VALUE
                        + "} independentSources languages"
                        + " claims { id rank rankReason } } } } } } }")
                .get("conflicts");
    }

    private List<Claim> standing() {
        return claims.about(COMPANIES, null, TemporalFilter.NOW).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The stored rows of open conflicts. */
    private Set<String> storedConflicts() {
        return new TreeSet<>(database.list(
                Sql.of("select k.id || k.standing || k.reason || k.mildness || s.side || s.claim_id from conflict k"
                        + " join conflict_side s on s.conflict_id = k.id where k.closed_at is null"
                        + " and s.until_at is null"),
                Row::text));
    }

    /** Each round retracts, supersedes, ranks, restores ranks and records claims. */
    @Test
    void pastStatesStayReadableAfterEveryChange() {
        Instant begin = Instant.now();
        List<Claim> some = new ArrayList<>(standing());
        Collections.shuffle(some, new Random(11));
        Map<Instant, List<JsonNode>> held = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Instant then = begin.plusSeconds(2L * round);
            held.put(then, List.of(facts(""), conflicts(false, ""), conflicts(true, ""), ranked("")));
            List<Claim> those = some.subList(round * 20, round * 20 + 20);
            List<Claim> ranked = round == 0 ? List.of() : some.subList(round * 20 - 4, round * 20);
            Bundle more = bundle(CLAIMS + NEW_CLAIMS * (round + 1));
            QuarkusTransaction.requiringNew().run(() -> {
                change(those, then.plusSeconds(1));
                ranked.forEach(
                        claim -> ledger.rank(claim.key(), claim.getRank(), claim.getRankReason(), then.plusSeconds(1)));
                assertEquals(NEW_CLAIMS, ledger.record(more.claims(), then.plusSeconds(1)));
            });
            assertNotEquals(held.get(then).getFirst(), facts(""));
            assertNotEquals(held.get(then).get(2), conflicts(true, ""));
        }
        held.forEach((then, asHeld) -> {
            String knownAt = "knownAt: \"" + then + "\"";
            assertEquals(asHeld.get(0), facts("(" + knownAt + ")"));
            assertEquals(byId(asHeld.get(0)), listed("", ", " + knownAt));
            assertEquals(asHeld.get(1), conflicts(false, ", " + knownAt));
            assertEquals(asHeld.get(2), conflicts(true, ", " + knownAt));
            assertEquals(asHeld.get(3), ranked(", " + knownAt));
        });
        Instant then = begin;
        String gone = "claim/" + some.getFirst().key();
        assertFalse(facts("").toString().contains(gone));
        assertTrue(TestClient.data("{ node(id: \"" + gone + "\") { id ... on Claim { retractedAt } } }")
                .at("/node/retractedAt")
                .isTextual());
        assertHistory(then);
        assertProjectionEqualsRecomputation();
    }

    /** Retracts ten claims, supersedes three and ranks four. */
    private void change(List<Claim> some, Instant now) {
        ledger.retract(some.subList(0, 10).stream().map(Claim::key).toList(), now);
        for (int at = 10; at < 16; at += 2) {
            ledger.supersede(some.get(at).key(), some.get(at + 1).key(), SupersessionKind.UPDATE, now);
        }
        for (Claim claim : some.subList(16, 20)) {
            boolean down = claim.getRank() != Rank.DEPRECATED;
            ledger.rank(claim.key(), down ? Rank.DEPRECATED : Rank.NORMAL, down ? "it was misread" : null, now);
        }
    }

    /** Counts by rank, and the deprecated claims. */
    private static JsonNode ranked(String moment) {
        String subject = "subject: {in: ["
                + String.join(
                        ", ",
                        COMPANIES.stream().map(key -> "\"entity/" + key + "\"").toList())
                + "]}" + moment;
        return TestClient.data("{ claimStatistics(groupBy: [RANK], filter: {" + subject
                + "}) { key count independentSources amounts { facts sum } } claims(first: 100, filter: {ranks: [DEPRECATED], "
                + subject + "}) { totalCount nodes { id rank rankReason } } }");
    }

    /** The version of a fact at the moment equals the fact read as of the moment. */
    private void assertHistory(Instant then) {
        Map<String, JsonNode> of = new HashMap<>();
        facts("(knownAt: \"" + then + "\")")
                .findValues("facts")
                .forEach(some -> some.forEach(fact -> of.put(fact.get("id").asText(), fact)));
        List<String> ids =
                of.keySet().stream().limit(60).map(id -> "\"" + id + "\"").toList();
        JsonNode facts = TestClient.data(
                        "{ nodes(ids: " + ids + ") { ... on Fact { id history { from to state claims { id } } } } }")
                .get("nodes");
        int several = 0;
        int compared = 0;
        for (JsonNode fact : facts) {
            if (fact.isNull()) {
                continue;
            }
            JsonNode history = fact.get("history");
            several += history.size() > 1 ? 1 : 0;
            assertTrue(history.get(history.size() - 1).get("to").isNull());
            JsonNode expected = of.get(fact.get("id").asText());
            if (expected == null) {
                continue; // its claims belong to a fact with another key now
            }
            JsonNode version = versionOf(history, then);
            compared++;
            assertEquals(expected.get("state"), version.get("state"));
            assertEquals(expected.get("claims"), version.get("claims"));
        }
        assertTrue(several > 0);
        assertTrue(compared > facts.size() / 2, () -> "few keys stayed the same: " + facts.size());
    }

    private static JsonNode versionOf(JsonNode history, Instant then) {
        for (JsonNode version : history) {
            boolean begun = !Instant.parse(version.get("from").asText()).isAfter(then);
            boolean stands = version.get("to").isNull()
                    || Instant.parse(version.get("to").asText()).isAfter(then);
            if (begun && stands) {
                return version;
            }
        }
        throw new AssertionError("no version of " + then + ": " + history);
    }

    private void assertCannotSupersede(Claim older, Claim newer, Instant now) {
        ApiException problem = assertThrows(
                ApiException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> ledger.supersede(older.key(), newer.key(), SupersessionKind.CORRECTION, now)));
        assertEquals(ErrorCode.CONFLICT, problem.code());
    }

    /** The projection updated claim by claim equals the projection computed from nothing. */
    private void assertProjectionEqualsRecomputation() {
        Set<String> before = storedConflicts();
        QuarkusTransaction.requiringNew()
                .run(() -> database.write(
                        "update fact set state = null where subject_id like ?", List.of(List.of(NAME + "%"))));
        catchUp.catchUp();
        assertEquals(before, storedConflicts());
        assertFalse(before.isEmpty());
    }

    @Test
    void retractingASuccessorRestoresTheSupersededClaim() {
        List<Claim> some = standing().stream().filter(Claim::counts).toList();
        Claim older = some.stream()
                .filter(claim -> some.stream()
                                .filter(one -> one.factKey().equals(claim.factKey()))
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
        Claim newer = some.stream()
                .filter(claim -> !claim.factKey().equals(older.factKey()) && claim.supersedesKey() == null)
                .findFirst()
                .orElseThrow();
        String before = state(older);
        Instant now = Instant.now();
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.supersede(older.key(), newer.key(), SupersessionKind.CORRECTION, now));
        assertCannotSupersede(some.getLast(), newer, now);
        assertCannotSupersede(newer, newer, now);
        Fact fact = facts.withKeys(List.of(older.factKey())).get(older.factKey());
        assertEquals(fact.getState().name(), state(older));
        assertEquals(FactState.SUPERSEDED, fact.getState());
        assertTrue(facts("(states: [SUPERSEDED])").toString().contains("claim/" + older.key()));
        QuarkusTransaction.requiringNew().run(() -> ledger.retract(List.of(newer.key()), now));
        assertEquals(before, state(older));
    }

    /** The stored state of the fact. */
    private String state(Claim claim) {
        return database.list(Sql.of("select f.state from fact f where f.id = ?", claim.factKey()), Row::text)
                .getFirst();
    }

    @Test
    void sumsAreSumsOverFacts() {
        Map<String, Map<String, BigDecimal>> lowest = new TreeMap<>();
        for (Claim claim : standing()) {
            boolean counts = claim.counts()
                    && claim.predicateKey().equals("invested")
                    && Stance.side(claim) == Polarity.AFFIRMED
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
        for (JsonNode group : TestClient.data(
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
    void statisticsAgreeWithFacts() {
        List<Claim> some = standing().stream()
                .filter(claim -> claim.counts() && claim.supersedesKey() == null)
                .limit(20)
                .toList();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int at = 0; at < some.size() - 1; at += 2) {
                ledger.supersede(some.get(at).key(), some.get(at + 1).key(), SupersessionKind.UPDATE, Instant.now());
            }
        });
        Map<String, List<Fact>> byState = new TreeMap<>();
        Set<String> keys = new TreeSet<>();
        standing().forEach(claim -> keys.add(claim.factKey()));
        facts.withKeys(keys)
                .values()
                .forEach(fact -> byState.computeIfAbsent(fact.getState().name(), _ -> new ArrayList<>())
                        .add(fact));
        Map<String, String> expected = new TreeMap<>();
        byState.forEach((state, those) -> {
            int all = those.stream().mapToInt(fact -> fact.getClaims().size()).sum();
            long sources = those.stream()
                    .flatMap(fact -> fact.sources().stream())
                    .filter(Claim::hasIdentifiedSource)
                    .map(Claim::origin)
                    .distinct()
                    .count();
            expected.put(state, all + " " + those.size() + " " + sources);
        });
        Map<String, String> counted = new TreeMap<>();
        for (JsonNode group : TestClient.data("{ claimStatistics(groupBy: [STATE], filter: {subject: {in: ["
                        + String.join(
                                ", ",
                                COMPANIES.stream()
                                        .map(key -> "\"entity/" + key + "\"")
                                        .toList())
                        + "]}}) { key count facts independentSources } }")
                .get("claimStatistics")) {
            counted.put(
                    group.get("key").asText(),
                    group.get("count").asInt() + " " + group.get("facts").asInt() + " "
                            + group.get("independentSources").asInt());
        }
        assertTrue(expected.containsKey("SUPERSEDED"), expected::toString);
        assertEquals(expected, counted);
    }

    /** States of facts, of relations and of the facts of claims, as listed from either end, and as stored. */
    @Test
    void relationsAndClaimsAgreeWithFacts() {
        Map<String, String> states = new HashMap<>();
        Map<String, Set<String>> factsOfClaims = new HashMap<>();
        String listed = "claims { id fact { id state } }";
        String ids =
                COMPANIES.stream().map(key -> "\"entity/" + key + "\"").toList().toString();
        JsonNode nodes = TestClient.data("{ nodes(ids: " + ids
                        + ") { ... on Entity { facts(includeDeprecated: true) { id state " + listed
                        + " } relations(first: 100, includeDeprecated: true) { nodes { state predicate { symmetric }"
                        + listed + " } } } } }")
                .get("nodes");
        for (JsonNode entity : nodes) {
            for (JsonNode fact : entity.get("facts")) {
                String state = fact.get("state").asText();
                assertEquals(state, states.computeIfAbsent(fact.get("id").asText(), _ -> state), "from either end");
                for (JsonNode claim : fact.get("claims")) {
                    assertEquals(fact.get("id"), claim.at("/fact/id"));
                    assertEquals(fact.get("state"), claim.at("/fact/state"));
                    factsOfClaims
                            .computeIfAbsent(claim.get("id").asText(), _ -> new TreeSet<>())
                            .add(fact.get("id").asText());
                }
            }
        }
        factsOfClaims.forEach((claim, of) -> assertEquals(1, of.size(), claim));
        int relations = 0;
        for (JsonNode entity : nodes) {
            for (JsonNode relation : entity.at("/relations/nodes")) {
                relations++;
                for (JsonNode claim : relation.get("claims")) {
                    assertEquals(relation.get("state"), claim.at("/fact/state"));
                }
            }
        }
        assertTrue(relations > 20);
        Map<String, String> stored = new HashMap<>();
        database.list(
                Sql.of("select f.id, f.state from fact f where f.subject_id like ? and f.state <> 'NONE'", NAME + "%"),
                row -> stored.put("fact/" + row.text(), row.text()));
        assertEquals(stored, states);
    }

    @Test
    void countsOfNestedGroupsAddUp() {
        JsonNode groups = TestClient.data(
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
    void everyGroupingCountsEachClaimOnce() {
        String filter = "filter: {subject: {in: ["
                + String.join(
                        ", ",
                        COMPANIES.stream().map(key -> "\"entity/" + key + "\"").toList())
                + "]}}";
        int all = TestClient.data("{ claims(" + filter + ") { totalCount } }")
                .at("/claims/totalCount")
                .asInt();
        List<String> groupings = TestClient.data("{ __type(name: \"ClaimGrouping\") { enumValues { name } } }")
                .findValuesAsText("name");
        assertTrue(groupings.size() > 10, groupings::toString);
        for (String grouping : groupings) {
            int sum = 0;
            for (JsonNode group : TestClient.data(
                            "{ claimStatistics(groupBy: [" + grouping + "], first: 100, " + filter + ") { count } }")
                    .get("claimStatistics")) {
                sum += group.get("count").asInt();
            }
            assertEquals(all, sum, grouping);
        }
    }

    @Test
    void invalidGroupingsAreRefused() {
        for (String groupBy : List.of("", "YEAR, YEAR", "YEAR, MONTH, STATE, KIND")) {
            assertEquals(
                    "BAD_INPUT",
                    TestClient.execute("{ claimStatistics(groupBy: [" + groupBy + "]) { count } }")
                            .code());
        }
    }
}
