package org.claimgraph.curation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.claimgraph.TestClient;
import org.claimgraph.act.ChangeKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An act of a curator produces each kind of change, and the feed has the change once. */
@QuarkusTest
@Tag("database")
class ChangeKindsTest {
    private static final String TEXT = "It opened in 1999. Its founder said so.";
    private static final String CHANGES =
            "query($after: String, $node: ID!) { changes(after: $after, first: 100, filter: {nodes: [$node]}) { nodes { kind node { id } act { kind actor reason } } } }";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLAIM_CHANGED")
    void actIsInTheFeedOnce(ChangeKind kind) {
        Supplier<String> act = act(kind, "ChangeKindsTest " + kind);
        String before = TestClient.data("{ changes(last: 1) { pageInfo { endCursor } } }")
                .at("/changes/pageInfo/endCursor")
                .asText();
        String node = act.get();

        List<JsonNode> changes = TestClient.data(CHANGES, Map.of("after", before, "node", node))
                .at("/changes/nodes")
                .valueStream()
                .toList();
        List<String> kinds =
                changes.stream().map(change -> change.get("kind").asText()).toList();
        assertTrue(kinds.contains(kind.name()), changes::toString);
        assertEquals(kinds.size(), new HashSet<>(kinds).size(), changes::toString);
        for (JsonNode change : changes) {
            // A merged entity is read as the one that it was merged into.
            assertTrue(
                    kind == ChangeKind.ENTITIES_MERGED
                            || node.equals(change.at("/node/id").asText()),
                    change::toString);
            assertEquals("CURATION", change.at("/act/kind").asText());
        }
    }

    /** Prepares what the act needs; the act returns the id of the node that it changes. */
    private static Supplier<String> act(ChangeKind kind, String name) {
        return switch (kind) {
            case CLAIM_RECORDED -> {
                String document = CurationTest.document(TEXT + name);
                String subject = CurationTest.entity(name);
                yield () -> founded(document, subject, 1999);
            }
            case CLAIM_RETRACTED -> retract(claim(name));
            case CLAIM_RESTORED -> {
                String claim = retract(claim(name)).get();
                yield () -> done("CURATOR", "restoreClaim", claim, Map.of("claim", claim));
            }
            case CLAIM_SUPERSEDED -> {
                Conflict conflict = conflict(name);
                yield () -> done(
                        "CURATOR",
                        "supersedeClaim",
                        conflict.first(),
                        Map.of("older", conflict.first(), "newer", conflict.second(), "kind", "CORRECTION"));
            }
            case CLAIM_RANKED -> {
                String claim = claim(name);
                yield () -> done("CURATOR", "rankClaim", claim, Map.of("claim", claim, "rank", "PREFERRED"));
            }
            case CLAIM_CHANGED -> throw new AssertionError("Only imports change the wording of claims.");
            case CLAIM_REDACTED -> {
                String claim = claim(name);
                yield () -> done("ADMIN", "redactClaim", claim, Map.of("claim", claim));
            }
            case ENTITY_RECORDED -> () -> CurationTest.entity(name);
            case ENTITY_CHANGED -> {
                String one = CurationTest.entity(name);
                String other = CurationTest.entity(name + " 2");
                yield () -> done("CURATOR", "markNotSame", one, Map.of("one", ref(one), "other", ref(other)));
            }
            case ENTITY_REMOVED -> remove("Entity", CurationTest.entity(name));
            case ENTITY_RESTORED -> restore("Entity", CurationTest.entity(name));
            case ENTITIES_MERGED -> merge(CurationTest.entity(name), CurationTest.entity(name + " 2"));
            case ENTITY_SPLIT -> {
                String merged = merge(CurationTest.entity(name), CurationTest.entity(name + " 2"))
                        .get();
                yield () -> done("CURATOR", "splitEntity", merged, Map.of("entity", merged));
            }
            case DOCUMENT_RECORDED -> () -> CurationTest.document(TEXT + name);
            case DOCUMENT_CHANGED -> {
                String document = CurationTest.document(TEXT + name);
                yield () -> done("CURATOR", "detachText", document, Map.of("document", document));
            }
            case DOCUMENT_REMOVED -> remove("Document", CurationTest.document(TEXT + name));
            case DOCUMENT_RESTORED -> restore("Document", CurationTest.document(TEXT + name));
            case CONFLICT_OPENED -> () -> conflict(name).id();
            case CONFLICT_CLOSED -> {
                Conflict conflict = conflict(name);
                yield () -> {
                    retract(conflict.first()).get();
                    return conflict.id();
                };
            }
        };
    }

    private static Map<String, String> ref(String id) {
        return Map.of("id", id);
    }

    private static String founded(String document, String subject, int year) {
        Map<String, Object> claim = CurationTest.claim(document, subject, year + "-01-01");
        claim.put("evidence", List.of(Map.of("quote", "opened in 1999")));
        JsonNode payload = CurationTest.mutate(
                "mutation($input: RecordClaimsInput!) { recordClaims(input: $input) { claims { id } errors { message } } }",
                Map.of("claims", List.of(claim)));
        assertTrue(payload.get("errors").isEmpty(), payload::toString);
        return payload.at("/claims/0/id").asText();
    }

    private static String claim(String name) {
        return founded(CurationTest.document(TEXT + name), CurationTest.entity(name), 1999);
    }

    /** Two claims of different documents that contradict each other. */
    private record Conflict(String id, String first, String second) {}

    private static Conflict conflict(String name) {
        String subject = CurationTest.entity(name);
        String first = founded(CurationTest.document(TEXT + name), subject, 1999);
        String second = founded(CurationTest.document(TEXT + name + " 2"), subject, 1998);
        JsonNode conflicts = TestClient.data(
                "query($id: ID!) { conflicts(filter: {entities: [$id]}) { nodes { id } } }", Map.of("id", subject));
        return new Conflict(conflicts.at("/conflicts/nodes/0/id").asText(), first, second);
    }

    private static Supplier<String> retract(String claim) {
        return () -> done("CURATOR", "retractClaim", claim, Map.of("claim", claim));
    }

    private static Supplier<String> merge(String from, String into) {
        return () -> done("CURATOR", "mergeEntities", from, Map.of("from", ref(from), "into", ref(into)));
    }

    private static Supplier<String> remove(String type, String node) {
        return () -> done("CURATOR", "remove" + type, node, Map.of(type.toLowerCase(Locale.ROOT), node));
    }

    private static Supplier<String> restore(String type, String node) {
        remove(type, node).get();
        return () -> done("CURATOR", "restore" + type, node, Map.of(type.toLowerCase(Locale.ROOT), node));
    }

    /** Does an act with a reason; returns the node. */
    private static String done(String role, String mutation, String node, Map<String, ?> fields) {
        Map<String, Object> input = new HashMap<>(fields);
        input.put("reason", "a test");
        String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1) + "Input";
        JsonNode payload = TestClient.as(
                        role,
                        "mutation($input: %s!) { %s(input: $input) { errors { message } } }".formatted(type, mutation),
                        Map.of("input", input))
                .data()
                .get(mutation);
        assertTrue(payload.get("errors").isEmpty(), payload::toString);
        return node;
    }
}
