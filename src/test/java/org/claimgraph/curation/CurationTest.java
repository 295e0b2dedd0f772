package org.claimgraph.curation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimgraph.TestClient;
import org.claimgraph.platform.Hash;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Curators record and correct what the graph holds. */
@QuarkusTest
@Tag("database")
class CurationTest {
    private static final String TEXT = "Curated Works opened in 1999. Its founder said so twice: it opened in 1999.";
    private static final String RECORD = """
            mutation($input: RecordClaimsInput!) { recordClaims(input: $input) {
              recorded claims { id summary retractedAt evidence { quote match start } attribution { agentText } }
              errors { message code path } } }
            """;

    /** The payload of a mutation whose document has one variable, the input. */
    static JsonNode mutate(String document, Map<String, ?> input) {
        return TestClient.as("CURATOR", document, Map.of("input", input))
                .data()
                .elements()
                .next();
    }

    private static JsonNode done(JsonNode payload) {
        assertTrue(payload.get("errors").isEmpty(), payload::toString);
        return payload;
    }

    static String entity(String name) {
        return done(mutate(
                        "mutation($input: RecordEntityInput!) { recordEntity(input: $input) { entity { id name } errors { message path } } }",
                        Map.of("kind", "COMPANY", "name", Map.of("value", name, "language", "en"))))
                .at("/entity/id")
                .asText();
    }

    static String document(String text) {
        return done(mutate(
                        "mutation($input: RecordDocumentInput!) { recordDocument(input: $input) { document { id length } errors { message path } } }",
                        Map.of("language", "en", "title", "CurationTest", "text", text)))
                .at("/document/id")
                .asText();
    }

    static Map<String, Object> claim(String document, String subject, String from) {
        Map<String, Object> claim = new HashMap<>();
        claim.put("document", document);
        claim.put("subject", Map.of("id", subject));
        claim.put("predicate", "founded");
        claim.put("value", Map.of("time", Map.of("from", from, "precision", "YEAR")));
        claim.put("evidence", List.of(Map.of("quote", "opened in 1999", "suffix", ". Its")));
        return claim;
    }

    private static Map<String, Object> withQuote(Map<String, Object> claim, String quote) {
        claim.put("evidence", List.of(Map.of("quote", quote)));
        return claim;
    }

    private static JsonNode recorded(Object... claims) {
        return done(mutate(RECORD, Map.of("claims", List.of(claims), "reason", "seen in the paper")));
    }

    private static String recordedClaim(String name) {
        return recorded(claim(document(TEXT + name), entity(name), "1999-01-01"))
                .at("/claims/0/id")
                .asText();
    }

    @Test
    void claimWithQuoteIsRecordedOnce() {
        Map<String, Object> claim = claim(document(TEXT), entity("CurationTest Quote"), "1999-01-01");
        JsonNode first = recorded(claim);
        assertEquals(1, first.get("recorded").asInt());
        assertEquals("opened in 1999", first.at("/claims/0/evidence/0/quote").asText());
        assertEquals("EXACT", first.at("/claims/0/evidence/0/match").asText());
        assertEquals(
                "CurationTest", first.at("/claims/0/attribution/0/agentText").asText());
        JsonNode second = recorded(claim);
        assertEquals(0, second.get("recorded").asInt());
        assertEquals(first.at("/claims/0/id"), second.at("/claims/0/id"));
    }

    @Test
    void missingQuoteIsNamedWholly() {
        String document = document(TEXT);
        Map<String, Object> claim = claim(document, entity("CurationTest Colon"), "1999-01-01");
        JsonNode payload = mutate(
                RECORD, Map.of("claims", List.of(withQuote(claim, "Notice: closed in 2001 by a court far away"))));
        assertTrue(
                payload.at("/errors/0/message")
                        .asText()
                        .startsWith("The quote \"Notice: closed in 2001 by a court far away\" is not in the text of"),
                payload::toString);
    }

    @Test
    void allProblemsAreReportedAtOnceAndNothingIsRecorded() {
        String document = document(TEXT);
        String subject = entity("CurationTest Problems");
        Map<String, Object> good = claim(document, subject, "1999-01-01");
        Map<String, Object> wrongPredicate = claim(document, subject, "1999-01-01");
        wrongPredicate.put("predicate", "foundedd");
        wrongPredicate.put("subject", Map.of("name", "CurationTest nobody"));
        Map<String, Object> wrongValue = claim(document, subject, "1999-01-01");
        wrongValue.put("value", Map.of("money", Map.of("amount", "1", "currency", "dollars")));
        Map<String, Object> wrongType = claim(document, subject, "1999-01-01");
        wrongType.put("value", Map.of("money", Map.of("amount", "1", "currency", "USD")));
        wrongType.put("evidence", List.of(Map.of("start", 0, "end", 5)));
        Map<String, Object> noQuote = claim(document, subject, "1999-01-01");
        noQuote.put("evidence", List.of(Map.of("quote", "closed in 2001 by a court of law in another country")));
        JsonNode payload =
                mutate(RECORD, Map.of("claims", List.of(good, wrongPredicate, wrongValue, noQuote), "reason", "test"));
        assertTrue(payload.get("claims").isNull());
        assertEquals(
                List.of(
                        "[\"claims\",\"1\",\"predicate\"]",
                        "[\"claims\",\"1\",\"subject\"]",
                        "[\"claims\",\"2\",\"value\",\"money\"]",
                        "[\"claims\",\"3\",\"evidence\"]"),
                payload.get("errors")
                        .valueStream()
                        .map(error -> error.get("path").toString())
                        .sorted()
                        .toList());
        assertTrue(payload.at("/errors").toString().contains("Did you mean \\\"founded\\\"?"), payload::toString);
        JsonNode type = mutate(RECORD, Map.of("claims", List.of(good, wrongType)));
        assertEquals("[\"claims\",\"1\",\"value\"]", type.at("/errors/0/path").toString());
        assertEquals(
                0,
                TestClient.data(
                                "query($id: ID!) { claims(filter: {subject: {equals: $id}}) { totalCount } }",
                                Map.of("id", subject))
                        .at("/claims/totalCount")
                        .asInt());
    }

    @Test
    void retractionIsUndoneAndBothMomentsStayReadable() {
        String id = recordedClaim("CurationTest Retract");
        Instant before = Instant.now();
        JsonNode retracted = done(mutate(
                "mutation($input: RetractClaimInput!) { retractClaim(input: $input) { claim { id retractedAt } errors { message } } }",
                Map.of("claim", id, "reason", "misread")));
        assertFalse(retracted.at("/claim/retractedAt").isNull());
        assertEquals(0, count(id, null));
        assertEquals(1, count(id, before));
        Instant between = Instant.now();
        JsonNode restored = done(mutate(
                "mutation($input: RestoreClaimInput!) { restoreClaim(input: $input) { claim { id retractedAt } errors { message } } }",
                Map.of("claim", id, "reason", "was right")));
        assertTrue(restored.at("/claim/retractedAt").isNull());
        assertEquals(1, count(id, null));
        assertEquals(0, count(id, between));
    }

    private static int count(String claim, Instant knownAt) {
        Map<String, Object> variables = new HashMap<>(Map.of("id", claim));
        if (knownAt != null) {
            variables.put("knownAt", knownAt.toString());
        }
        return TestClient.data(
                        "query($id: ID!, $knownAt: DateTime) { claims(filter: {id: {equals: $id}, knownAt: $knownAt}) { totalCount } }",
                        variables)
                .at("/claims/totalCount")
                .asInt();
    }

    @Test
    void rankNeedsReasonUnlessItIsNormal() {
        String id = recordedClaim("CurationTest Rank");
        String rank =
                "mutation($input: RankClaimInput!) { rankClaim(input: $input) { claim { rank rankReason } errors { path code } } }";
        JsonNode refused = mutate(rank, Map.of("claim", id, "rank", "DEPRECATED"));
        assertEquals("reason", refused.at("/errors/0/path/0").asText());
        JsonNode deprecated = done(mutate(rank, Map.of("claim", id, "rank", "DEPRECATED", "reason", "garbled")));
        assertEquals("garbled", deprecated.at("/claim/rankReason").asText());
        JsonNode normal = done(mutate(rank, Map.of("claim", id, "rank", "NORMAL")));
        assertEquals("NORMAL", normal.at("/claim/rank").asText());
        assertTrue(normal.at("/claim/rankReason").isNull());
    }

    @Test
    void claimSupersedesAnother() {
        String subject = entity("CurationTest Supersede");
        String document = document(TEXT);
        JsonNode claims = recorded(claim(document, subject, "1999-01-01"), claim(document, subject, "1998-01-01"))
                .get("claims");
        String supersede =
                "mutation($input: SupersedeClaimInput!) { supersedeClaim(input: $input) { claim { id supersedes { id } } errors { message code path } } }";
        Map<String, ?> input = Map.of(
                "older",
                claims.at("/0/id").asText(),
                "newer",
                claims.at("/1/id").asText(),
                "kind",
                "CORRECTION",
                "reason",
                "typo");
        assertEquals(claims.at("/0/id"), done(mutate(supersede, input)).at("/claim/supersedes/id"));
        assertEquals("CONFLICT", mutate(supersede, input).at("/errors/0/code").asText());
    }

    private static final String FIRST = "1999 SINGLE_SOURCE";
    private static final String SECOND = "1998 SINGLE_SOURCE";
    private static final String SUPERSEDE =
            "mutation($input: SupersedeClaimInput!) { supersedeClaim(input: $input) { claim { id } errors { message code } } }";
    private static final String RESTORE =
            "mutation($input: RestoreClaimInput!) { restoreClaim(input: $input) { claim { id retractedAt } errors { message } } }";
    private static final String RETRACT =
            "mutation($input: RetractClaimInput!) { retractClaim(input: $input) { claim { id } errors { message } } }";

    private static void supersede(String older, String newer) {
        done(mutate(SUPERSEDE, Map.of("older", older, "newer", newer, "kind", "CORRECTION", "reason", "corrected")));
    }

    private static List<String> twoClaims(String name) {
        String subject = entity(name);
        String document = document(TEXT + name);
        JsonNode claims = recorded(claim(document, subject, "1999-01-01"), claim(document, subject, "1998-01-01"))
                .get("claims");
        return List.of(claims.at("/0/id").asText(), claims.at("/1/id").asText());
    }

    private static List<String> standing(String claim) {
        return TestClient.data(
                        "query($id: ID!) { node(id: $id) { ... on Claim { standing { kind status rank from to act { actor } } } } }",
                        Map.of("id", claim))
                .at("/node/standing")
                .valueStream()
                .map(period -> "%s %s%s"
                        .formatted(
                                period.get("kind").asText(),
                                period.get("status").asText(),
                                period.get("to").isNull() ? " now" : ""))
                .toList();
    }

    /** The value of the only fact about the subject of the claim, and its state. */
    private static String fact(String claim, Instant knownAt) {
        Map<String, Object> variables = new HashMap<>(Map.of("id", claim));
        variables.put("knownAt", knownAt == null ? null : knownAt.toString());
        JsonNode facts = TestClient.data(
                        "query($id: ID!, $knownAt: DateTime) { node(id: $id) { ... on Claim { subject { facts(knownAt: $knownAt) { state value { display } } } } } }",
                        variables)
                .at("/node/subject/facts");
        assertEquals(1, facts.size(), facts::toString);
        return facts.at("/0/value/display").asText() + " "
                + facts.at("/0/state").asText();
    }

    /** A is corrected to B, and B back to A: A stands, was superseded in between, and each moment stays readable. */
    @Test
    void claimThatIsStatedAgainAfterItsCorrectionStandsInThreePeriods() {
        List<String> claims = twoClaims("CurationTest ABA");
        String first = claims.getFirst();
        String second = claims.getLast();
        supersede(first, second);
        Instant corrected = Instant.now();
        supersede(second, first);
        assertEquals(
                List.of("CLAIM_RECORDED CURRENT", "CLAIM_SUPERSEDED SUPERSEDED", "CLAIM_RESTORED CURRENT now"),
                standing(first));
        assertEquals(List.of("CLAIM_RECORDED CURRENT", "CLAIM_SUPERSEDED SUPERSEDED now"), standing(second));
        assertEquals(FIRST, fact(first, null));
        assertEquals(SECOND, fact(first, corrected));
        supersede(first, second);
        assertEquals(SECOND, fact(first, null));
        assertEquals(SECOND, fact(first, corrected));
        assertEquals(4, standing(first).size());
    }

    @Test
    void supersessionIsUndoneByRestoringTheOlderClaimOrStatingItAgain() {
        List<String> claims = twoClaims("CurationTest Unsupersede");
        String first = claims.getFirst();
        supersede(first, claims.getLast());
        done(mutate(RESTORE, Map.of("claim", first, "reason", "both are right")));
        assertTrue(fact(first, null).endsWith("CONTESTED"));
        supersede(first, claims.getLast());
        done(mutate(RETRACT, Map.of("claim", claims.getLast(), "reason", "misread")));
        assertEquals(FIRST, fact(first, null));
        done(mutate(RESTORE, Map.of("claim", claims.getLast(), "reason", "was right")));
        assertEquals(SECOND, fact(first, null));
        assertEquals(
                List.of(
                        "CLAIM_RECORDED CURRENT",
                        "CLAIM_SUPERSEDED SUPERSEDED",
                        "CLAIM_RESTORED CURRENT",
                        "CLAIM_SUPERSEDED SUPERSEDED",
                        "CLAIM_RESTORED CURRENT",
                        "CLAIM_SUPERSEDED SUPERSEDED now"),
                standing(first));
    }

    @Test
    void entityAndDocumentAreRemovedOnceTheirClaimsAreRetracted() {
        String name = "CurationTest Removed";
        String subject = entity(name);
        String document = document(TEXT + name);
        String claim = recorded(claim(document, subject, "1999-01-01"))
                .at("/claims/0/id")
                .asText();
        String remove =
                "mutation($input: RemoveEntityInput!) { removeEntity(input: $input) { entity { id removedAt } errors { message code path } } }";
        String removeDocument =
                "mutation($input: RemoveDocumentInput!) { removeDocument(input: $input) { document { id removedAt } errors { message code } } }";
        Map<String, ?> input = Map.of("entity", subject, "reason", "a typo");
        Map<String, ?> documentInput = Map.of("document", document, "reason", "a typo");
        assertEquals("CONFLICT", mutate(remove, input).at("/errors/0/code").asText());
        assertEquals(
                "CONFLICT",
                mutate(removeDocument, documentInput).at("/errors/0/code").asText());
        done(mutate(RETRACT, Map.of("claim", claim, "reason", "a typo")));
        assertFalse(done(mutate(remove, input)).at("/entity/removedAt").isNull());
        assertFalse(done(mutate(removeDocument, documentInput))
                .at("/document/removedAt")
                .isNull());
        assertEquals(List.of(0, 0), listed(name, document));
        JsonNode refused = mutate(RECORD, Map.of("claims", List.of(claim(document, subject, "1997-01-01"))));
        assertTrue(refused.toString().contains("restoreEntity"), refused::toString);
        done(mutate(RESTORE, Map.of("claim", claim, "reason", "was right")));
        assertEquals(List.of(1, 1), listed(name, document));
        done(mutate(RETRACT, Map.of("claim", claim, "reason", "a typo")));
        done(mutate(remove, input));
        JsonNode restored = done(mutate(
                "mutation($input: RestoreEntityInput!) { restoreEntity(input: $input) { entity { removedAt } errors { message } } }",
                input));
        assertTrue(restored.at("/entity/removedAt").isNull());
        assertEquals(List.of(1, 1), listed(name, document));
    }

    private static List<Integer> listed(String name, String document) {
        JsonNode data = TestClient.data(
                "query($name: String!, $document: ID!) { companies(filter: {name: {equals: $name}}) { totalCount } documents(filter: {id: {equals: $document}}) { totalCount } }",
                Map.of("name", name, "document", document));
        return List.of(
                data.at("/companies/totalCount").asInt(),
                data.at("/documents/totalCount").asInt());
    }

    @Test
    void detachedTextTakesTheQuotesWithIt() {
        String document = document(TEXT + "CurationTest Detach");
        String claim = recorded(claim(document, entity("CurationTest Detach"), "1999-01-01"))
                .at("/claims/0/id")
                .asText();
        JsonNode detached = done(mutate(
                "mutation($input: DetachTextInput!) { detachText(input: $input) { document { textAvailable text contentHash } errors { message } } }",
                Map.of("document", document, "reason", "no licence")));
        assertFalse(detached.at("/document/textAvailable").asBoolean());
        assertFalse(detached.at("/document/contentHash").isNull());
        String quote = "query($id: ID!) { node(id: $id) { ... on Claim { evidence { quote start } } } }";
        assertTrue(TestClient.data(quote, Map.of("id", claim))
                .at("/node/evidence/0/quote")
                .isNull());
        done(mutate(
                "mutation($input: AttachTextInput!) { attachText(input: $input) { document { id } errors { message } } }",
                Map.of("document", document, "text", TEXT + "CurationTest Detach")));
        assertEquals(
                "opened in 1999",
                TestClient.data(quote, Map.of("id", claim))
                        .at("/node/evidence/0/quote")
                        .asText());
    }

    @Test
    void sameIdempotencyKeyGivesSameResultAndChangesNothing() {
        String key = UUID.randomUUID().toString();
        String record =
                "mutation($input: RecordEntityInput!) { recordEntity(input: $input) { entity { id } errors { message code path } } }";
        Map<String, Object> input = new HashMap<>(Map.of(
                "kind",
                "PERSON",
                "name",
                Map.of("value", "CurationTest Idempotent", "language", "en"),
                "idempotencyKey",
                key));
        JsonNode first = done(mutate(record, input));
        assertEquals(first, mutate(record, input));
        input.put("kind", "COMPANY");
        JsonNode other = mutate(record, input);
        assertEquals("CONFLICT", other.at("/errors/0/code").asText());
        assertEquals("idempotencyKey", other.at("/errors/0/path/0").asText());
    }

    @Test
    void textIsAttachedOnlyIfItsHashMatches() {
        String text = "CurationTest: a text that comes later.";
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        String document = done(mutate(
                        "mutation($input: RecordDocumentInput!) { recordDocument(input: $input) { document { id } errors { message path } } }",
                        Map.of("language", "en", "contentHash", Hash.sha256(utf8), "length", text.length())))
                .at("/document/id")
                .asText();
        String attach =
                "mutation($input: AttachTextInput!) { attachText(input: $input) { document { id claims { totalCount } } errors { message path } } }";
        JsonNode refused = mutate(attach, Map.of("document", document, "text", "something else"));
        assertEquals("text", refused.at("/errors/0/path/0").asText());
        assertTrue(refused.at("/errors/0/message").asText().contains("SHA-256"), refused::toString);
        done(mutate(attach, Map.of("document", document, "text", text)));
        JsonNode quoted =
                recorded(withQuote(claim(document, entity("CurationTest Attach"), "1999-01-01"), "text that comes"));
        assertEquals("text that comes", quoted.at("/claims/0/evidence/0/quote").asText());
    }

    /** Two claims contradict each other; one was ranked with a reason that repeats its content, and both conflict and rank are past. */
    @Test
    void contentOfRedactedClaimIsGoneFromThePastToo() {
        List<String> claims = twoClaims("CurationTest Everywhere");
        String redacted = claims.getFirst();
        String secret = "1999";
        Instant before = Instant.now();
        mutate(
                "mutation($input: RankClaimInput!) { rankClaim(input: $input) { errors { message } } }",
                Map.of("claim", redacted, "rank", "DEPRECATED", "reason", "it was not " + secret));
        TestClient.as(
                        "ADMIN",
                        "mutation($input: RedactClaimInput!) { redactClaim(input: $input) { errors { message } } }",
                        Map.of("input", Map.of("claim", redacted, "reason", "court order")))
                .data();
        String subject = TestClient.data(
                        "query($id: ID!) { node(id: $id) { ... on Claim { subject { id } } } }", Map.of("id", redacted))
                .at("/node/subject/id")
                .asText();
        String everything = "query($id: ID!, $subject: ID!, $at: DateTime) { node(id: $id) { ... on Claim {"
                + " summary originalValue value { display } validTime { from } rankReason standing { kind act { reason } }"
                + " subject { facts(includeDeprecated: true) { value { display } history { value { display } positions { value { display } } } } } } }"
                + " conflicts(filter: {entities: [$subject]}, knownAt: $at) { nodes { reason } }"
                + " changes(filter: {nodes: [$id]}) { nodes { act { reason } } } }";
        for (Instant at : Arrays.asList(null, before)) {
            Map<String, Object> variables = new HashMap<>(Map.of("id", redacted, "subject", subject));
            variables.put("at", at == null ? null : at.toString());
            JsonNode data = TestClient.data(everything, variables);
            assertFalse(data.toString().contains(secret), data::toString);
        }
        assertEquals(
                1,
                TestClient.data(
                                "query($id: ID!) { changes(filter: {nodes: [$id], kinds: [CLAIM_REDACTED]}) { totalCount nodes { act { actor reason } } } }",
                                Map.of("id", redacted))
                        .at("/changes/totalCount")
                        .asInt());
    }

    @Test
    void redactedClaimKeepsItsIdAndLosesItsContent() {
        String id = recordedClaim("CurationTest Redact");
        Instant before = Instant.now();
        String redact =
                "mutation($input: RedactClaimInput!) { redactClaim(input: $input) { claim { id summary retractedAt value { __typename } attribution { agentText } } errors { message } } }";
        JsonNode payload = TestClient.as("ADMIN", redact, Map.of("input", Map.of("claim", id, "reason", "court order")))
                .data()
                .get("redactClaim");
        done(payload);
        assertEquals(id, payload.at("/claim/id").asText());
        assertEquals("UnknownValue", payload.at("/claim/value/__typename").asText());
        assertEquals(
                "The content of this claim was removed.",
                payload.at("/claim/summary").asText());
        assertFalse(payload.at("/claim/retractedAt").isNull());
        JsonNode past = TestClient.data(
                "query($id: ID!, $at: DateTime) { claims(filter: {id: {equals: $id}, knownAt: $at}) { nodes { summary fact { value { display } } } } }",
                Map.of("id", id, "at", before.toString()));
        assertFalse(past.toString().contains("1999"), past::toString);
        JsonNode restored = mutate(
                "mutation($input: RestoreClaimInput!) { restoreClaim(input: $input) { claim { id } errors { code } } }",
                Map.of("claim", id, "reason", "test"));
        assertEquals("CONFLICT", restored.at("/errors/0/code").asText());
    }
}
