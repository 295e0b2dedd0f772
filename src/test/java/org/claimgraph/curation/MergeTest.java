package org.claimgraph.curation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.claimgraph.TestClient;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.view.fact.FactProjection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Entities are merged and split, and claims, facts and relations follow. */
@QuarkusTest
@Tag("database")
class MergeTest {
    private static final String TEXT = "It opened in 1999. Its founder said so. The company works with others.";
    private static final long SEED = 15;

    @Inject
    Database database;

    @Inject
    FactProjection projection;

    private static JsonNode done(JsonNode payload) {
        assertTrue(payload.get("errors").isEmpty(), payload::toString);
        return payload;
    }

    private static JsonNode merge(String from, String into) {
        return CurationTest.mutate(
                "mutation($input: MergeEntitiesInput!) { mergeEntities(input: $input) { entity { id mergedFrom names { value kind } } errors { code message path } } }",
                Map.of("from", Map.of("id", from), "into", Map.of("id", into), "reason", "same register entry"));
    }

    private static JsonNode split(String entity) {
        return CurationTest.mutate(
                "mutation($input: SplitEntityInput!) { splitEntity(input: $input) { entity { id } from { id } errors { code message path } } }",
                Map.of("entity", entity, "reason", "two after all"));
    }

    private static JsonNode distinction(String mutation, String one, String other) {
        return CurationTest.mutate(
                "mutation($input: %sInput!) { %s(input: $input) { entities { id } errors { code message path } } }"
                        .formatted(mutation.substring(0, 1).toUpperCase() + mutation.substring(1), mutation),
                Map.of("one", Map.of("id", one), "other", Map.of("id", other), "reason", "registers differ"));
    }

    private static String recorded(Map<String, Object> claim) {
        return done(CurationTest.mutate(
                        "mutation($input: RecordClaimsInput!) { recordClaims(input: $input) { claims { id } errors { message path } } }",
                        Map.of("claims", List.of(claim))))
                .at("/claims/0/id")
                .asText();
    }

    private static String founded(String document, String subject, int year) {
        Map<String, Object> claim = CurationTest.claim(document, subject, year + "-01-01");
        claim.put("evidence", List.of(Map.of("quote", "opened in 1999")));
        return recorded(claim);
    }

    private static String paid(
            String document, String payer, String amount, String from, String precision, String source) {
        Map<String, Object> claim = CurationTest.claim(document, payer, from);
        claim.put("predicate", "paid");
        claim.put("value", Map.of("money", Map.of("amount", amount, "currency", "EUR")));
        claim.put("validTime", Map.of("from", from, "precision", precision));
        claim.put("attribution", List.of(Map.of("role", "ORIGINAL", "agentText", source)));
        return recorded(claim);
    }

    private static String competes(String document, String subject, String other) {
        Map<String, Object> claim = CurationTest.claim(document, subject, "1999-01-01");
        claim.put("predicate", "competitor");
        claim.put("value", Map.of("entity", Map.of("id", other)));
        claim.put("evidence", List.of(Map.of("quote", "works with others")));
        return recorded(claim);
    }

    private static JsonNode facts(String entity, Instant knownAt) {
        Map<String, Object> variables = new HashMap<>(Map.of("id", entity));
        if (knownAt != null) {
            variables.put("knownAt", knownAt.toString());
        }
        return TestClient.data(
                        "query($id: ID!, $knownAt: DateTime) { entity(id: $id) { id facts(predicates: [\"founded\"], knownAt: $knownAt) { state claims { id } } } }",
                        variables)
                .get("entity");
    }

    @Test
    void mergedEntityIsReadAsOneAlsoInThePastAndSplitAgain() {
        String document = CurationTest.document(TEXT);
        String one = CurationTest.entity("MergeTest One");
        String two = CurationTest.entity("MergeTest Two");
        String first = founded(document, one, 1999);
        String second = founded(document, two, 1980);
        Instant before = Instant.now();

        JsonNode preview = TestClient.as(
                        "CURATOR",
                        "query($one: ID!, $two: ID!) { mergePreview(from: {id: $one}, into: {id: $two}) { refusal claims contested { predicate claims { id } } } }",
                        Map.of("one", one, "two", two))
                .data()
                .get("mergePreview");
        assertTrue(preview.get("refusal").isNull(), preview::toString);
        assertEquals(1, preview.get("claims").asInt());
        assertEquals("founded", preview.at("/contested/0/predicate").asText(), preview::toString);
        assertEquals(2, preview.at("/contested/0/claims").size());
        assertEquals(one, facts(one, null).get("id").asText(), "a preview changes nothing");

        JsonNode merged = done(merge(one, two)).get("entity");
        assertEquals(two, merged.get("id").asText());
        assertEquals("[\"" + one + "\"]", merged.get("mergedFrom").toString());
        assertTrue(
                merged.get("names").toString().contains("{\"value\":\"MergeTest One\",\"kind\":\"ALIAS\"}"),
                merged::toString);
        for (Instant knownAt : new Instant[] {null, before}) {
            JsonNode entity = facts(one, knownAt);
            assertEquals(two, entity.get("id").asText());
            assertEquals(1, entity.get("facts").size(), entity::toString);
            assertEquals("CONTESTED", entity.at("/facts/0/state").asText());
            assertEquals(
                    Set.of(first, second),
                    Set.copyOf(entity.at("/facts/0/claims").findValuesAsText("id")));
        }

        assertEquals(
                "[{\"state\":\"CONTESTED\",\"independentSources\":1}]",
                TestClient.data(
                                "query($id: ID!, $knownAt: DateTime) { facts(filter: {subject: {equals: $id}, states: [CONTESTED]}, knownAt: $knownAt) { nodes { state independentSources } } }",
                                Map.of("id", one, "knownAt", before.toString()))
                        .at("/facts/nodes")
                        .toString(),
                "the list by stored states agrees");

        JsonNode apart = done(split(one));
        assertEquals(one, apart.at("/entity/id").asText());
        assertEquals(two, apart.at("/from/id").asText());
        assertEquals(List.of(first), facts(one, null).at("/facts/0/claims").findValuesAsText("id"));
        assertEquals(List.of(second), facts(two, null).at("/facts/0/claims").findValuesAsText("id"));
        assertEquals("SINGLE_SOURCE", facts(two, null).at("/facts/0/state").asText());
    }

    /** The conflict of the founding dates of an entity at a moment: its opening, the states of its facts, and its claims. */
    private static String conflicts(String entity, Instant knownAt) {
        return conflicts(entity, "founded", knownAt);
    }

    private static String conflicts(String entity, String predicate, Instant knownAt) {
        Map<String, Object> variables = new HashMap<>(Map.of("id", entity, "predicate", predicate));
        if (knownAt != null) {
            variables.put("knownAt", knownAt.toString());
        }
        StringBuilder all = new StringBuilder();
        TestClient.data(
                        "query($id: ID!, $predicate: String!, $knownAt: DateTime) { conflicts(filter: {entities: [$id], predicates: [$predicate]}, knownAt: $knownAt) { totalCount nodes { kind facts { state } sides { position { claims { id } } fact { state } } } } }",
                        variables)
                .at("/conflicts/nodes")
                .forEach(conflict -> all.append(conflict.get("kind").asText())
                        .append(' ')
                        .append(Set.copyOf(conflict.findValuesAsText("state")))
                        .append(' ')
                        .append(conflict.findValuesAsText("id").stream()
                                .sorted()
                                .toList()));
        return all.toString();
    }

    @Test
    void conflictsUseThePresentIdentitiesAtEveryMomentLikeFacts() {
        String document = CurationTest.document(TEXT);
        String one = CurationTest.entity("MergeTest Conflict 1");
        String two = CurationTest.entity("MergeTest Conflict 2");
        Instant begin = Instant.now();
        String first = founded(document, one, 1999);
        Instant single = Instant.now();
        String claims =
                Stream.of(first, founded(document, two, 1980)).sorted().toList().toString();
        String contested = "DATE [CONTESTED] " + claims;
        Instant before = Instant.now();
        done(merge(one, two));
        Instant merged = Instant.now();
        for (String id : List.of(one, two)) {
            assertEquals("", conflicts(id, begin));
            assertEquals("", conflicts(id, single));
            assertEquals(contested, conflicts(id, before));
            assertEquals(contested, conflicts(id, merged));
            assertEquals(contested, conflicts(id, null));
        }
        done(split(one));
        Instant apart = Instant.now();
        for (String id : List.of(one, two)) {
            for (Instant knownAt : new Instant[] {before, merged, apart, null}) {
                assertEquals("", conflicts(id, knownAt));
            }
        }
        done(merge(one, two));
        for (Instant knownAt : new Instant[] {before, merged, apart, null}) {
            assertEquals(contested, conflicts(two, knownAt));
        }
        assertEquals("", conflicts(two, single));
        done(split(one));
    }

    /** The event has another id since a payment of a day is known. */
    @Test
    void conflictOfAFormerFactIsReadAtItsTimeAfterItsSourceIsRecorded() {
        String document = CurationTest.document(TEXT);
        String payer = CurationTest.entity("MergeTest Payer");
        String source = "MergeTest Gazette";
        String both = Stream.of(
                        paid(document, payer, "100", "2019-01-01", "YEAR", source),
                        paid(document, payer, "200", "2019-01-01", "YEAR", "MergeTest Ledger"))
                .sorted()
                .toList()
                .toString();
        Instant open = Instant.now();
        assertEquals("VALUE [CONTESTED] " + both, conflicts(payer, "paid", open));
        paid(document, payer, "100", "2019-05-01", "DAY", "MergeTest Diary");
        String former = conflicts(payer, "paid", open);
        assertTrue(former.endsWith(both), former);
        CurationTest.entity(source);
        assertEquals(former, conflicts(payer, "paid", open));
    }

    /** The conflict ended before the merge that lets it have been one. */
    @Test
    void conflictThatHadEndedBeforeTheMergeIsReadAtItsTime() {
        String document = CurationTest.document(TEXT);
        String one = CurationTest.entity("MergeTest Ended 1");
        String two = CurationTest.entity("MergeTest Ended 2");
        String first = founded(document, one, 1999);
        String second = founded(document, two, 1980);
        String both = Stream.of(first, second).sorted().toList().toString();
        Instant open = Instant.now();
        done(CurationTest.mutate(
                "mutation($input: RetractClaimInput!) { retractClaim(input: $input) { errors { message } } }",
                Map.of("claim", first, "reason", "misread")));
        done(merge(one, two));
        assertEquals("DATE [CONTESTED] " + both, conflicts(two, open));
        assertEquals("", conflicts(two, null));
        done(split(one));
        assertEquals("", conflicts(two, open));
    }

    @Test
    void idsOfChainGoWithTheEntityThatTheyWereMergedInto() {
        String document = CurationTest.document(TEXT);
        String one = CurationTest.entity("MergeTest Chain 1");
        String two = CurationTest.entity("MergeTest Chain 2");
        String three = CurationTest.entity("MergeTest Chain 3");
        String claim = founded(document, one, 1999);
        done(merge(one, two));
        done(merge(two, three));
        assertEquals(three, facts(one, null).get("id").asText());
        assertEquals(1, facts(three, null).get("facts").size());
        done(split(two));
        assertEquals(two, facts(one, null).get("id").asText());
        assertEquals(List.of(claim), facts(two, null).at("/facts/0/claims").findValuesAsText("id"));
        assertEquals(0, facts(three, null).get("facts").size());
        done(split(one));
        assertEquals(List.of(claim), facts(one, null).at("/facts/0/claims").findValuesAsText("id"));
        assertEquals("CONFLICT", split(one).at("/errors/0/code").asText());
    }

    @Test
    void filtersTakeMergedIds() {
        String document = CurationTest.document(TEXT);
        String one = CurationTest.entity("MergeTest Filters 1");
        String two = CurationTest.entity("MergeTest Filters 2");
        String three = CurationTest.entity("MergeTest Filters 3");
        founded(document, one, 1999);
        founded(document, two, 1980);
        competes(document, three, one);
        done(merge(one, two));
        for (String list : List.of(
                "claims(filter: {subject: {equals: $id}})",
                "claims(filter: {subject: {in: [$id]}})",
                "claims(filter: {object: {equals: $id}})",
                "claims(filter: {mentions: {equals: $id}})",
                "claims(filter: {or: [{subject: {equals: $id}}, {object: {in: [$id]}}]})",
                "claims(filter: {not: {subject: {equals: $id}}, object: {equals: $id}})",
                "facts(filter: {subject: {equals: $id}})",
                "conflicts(filter: {entities: [$id]})",
                "changes(filter: {entities: [$id]})",
                "entities(filter: {id: {equals: $id}})",
                "entities(filter: {id: {in: [$id]}})",
                "timeline(filter: {mentions: {equals: $id}})")) {
            String query = "query($id: ID!) { list: %s { totalCount } }".formatted(list);
            int count = TestClient.data(query, Map.of("id", two))
                    .at("/list/totalCount")
                    .asInt();
            assertTrue(count > 0, list);
            assertEquals(
                    count,
                    TestClient.data(query, Map.of("id", one))
                            .at("/list/totalCount")
                            .asInt(),
                    list);
        }
        assertEquals(
                2,
                TestClient.data(
                                "query($id: ID!) { claimStatistics(filter: {subject: {equals: $id}}, groupBy: [PREDICATE]) { count } }",
                                Map.of("id", one))
                        .at("/claimStatistics/0/count")
                        .asInt());
        String export = RestAssured.given().get("/exports/csv?entity=" + one).asString();
        assertEquals(RestAssured.given().get("/exports/csv?entity=" + two).asString(), export);
        assertTrue(export.contains("1999"), export);
        done(split(one));
    }

    @Test
    void impossibleMergesAreRefused() {
        String one = CurationTest.entity("MergeTest Refused 1");
        String two = CurationTest.entity("MergeTest Refused 2");
        assertEquals("CONFLICT", merge(one, one).at("/errors/0/code").asText());
        assertTrue(
                merge(one, "entity/sam-altman").at("/errors/0/message").asText().contains("only entities of one kind"));
        done(distinction("markNotSame", one, two));
        assertTrue(merge(two, one).at("/errors/0/message").asText().contains("not the same"));
        done(distinction("unmarkNotSame", two, one));
        assertEquals(
                "CONFLICT",
                distinction("unmarkNotSame", two, one).at("/errors/0/code").asText());
        done(merge(one, two));
        assertEquals("CONFLICT", merge(two, one).at("/errors/0/code").asText(), "a cycle");
    }

    @Test
    void keptFactsEqualThoseFormedAnewAfterRandomChanges() {
        Random random = new Random(SEED);
        String document = CurationTest.document(TEXT);
        List<String> entities = new ArrayList<>();
        List<String> claims = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            entities.add(CurationTest.entity("MergeTest Random " + number));
        }
        for (String entity : entities) {
            claims.add(founded(document, entity, 1990 + random.nextInt(3)));
            claims.add(competes(document, entity, entities.get(random.nextInt(4))));
        }
        List<String> initial = snapshot(claims);
        for (int change = 0; change < 12; change++) {
            String entity = entities.get(random.nextInt(4));
            switch (random.nextInt(3)) {
                case 0 -> split(entity);
                case 1 -> {
                    merge(entity, entities.get(random.nextInt(4)));
                    claims.add(founded(document, entity, 1980 + change));
                    initial = null;
                }
                default -> merge(entity, entities.get(random.nextInt(4)));
            }
            List<String> kept = snapshot(claims);
            rebuild(claims);
            assertEquals(snapshot(claims), kept, "after change " + change);
        }
        entities.forEach(MergeTest::split);
        for (String entity : entities) {
            assertEquals(entity, facts(entity, null).get("id").asText());
        }
        if (initial != null) {
            assertEquals(initial, snapshot(claims));
        }
        assertEquals(
                List.of(),
                database.list(
                        Sql.of(
                                "select c.id from claim c where c.recorded_subject_id is not null and c.id = any(?)",
                                keys(claims)),
                        Row::text));
    }

    private static List<String> keys(List<String> ids) {
        return ids.stream().map(id -> id.substring(id.indexOf('/') + 1)).toList();
    }

    /** What is kept of each claim: its fact with state and sources, its relation with both ends, and its position. */
    private List<String> snapshot(List<String> claims) {
        return database.list(
                Sql.of(
                        "select c.id, c.subject_id, c.fact_id, f.subject_id, f.state, f.identified_sources, c.relation_id,"
                                + " c.position_number, (select count(*) from relation_end r where r.relation_id = c.relation_id)"
                                + " from claim c join fact f on f.id = c.fact_id where c.id = any(?) order by c.id",
                        keys(claims)),
                row -> String.join(
                        " ",
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        String.valueOf(row.integer()),
                        row.text(),
                        String.valueOf(row.integerOrNull()),
                        String.valueOf(row.number())));
    }

    private void rebuild(List<String> claims) {
        Set<String> questions = new HashSet<>();
        for (String column : List.of("c.question_id", "c.other_question_id")) {
            questions.addAll(database.list(
                    Sql.of(
                            "select " + column + " from claim c where c.id = any(?) and " + column + " is not null",
                            keys(claims)),
                    Row::text));
        }
        QuarkusTransaction.requiringNew()
                .run(() -> projection.rebuild(questions, Instant.now().truncatedTo(ChronoUnit.MICROS)));
    }
}
