package org.claimgraph.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.TestClient;
import org.claimgraph.ingest.BundleImporter;
import org.claimgraph.ingest.bundle.Bundle;
import org.claimgraph.view.compare.ConflictKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every kind of conflict is detected between two claims and explained with entity names. */
@QuarkusTest
@Tag("database")
class KindsOfConflictTest {
    private static final String USD = "{\"money\": {\"amount\": \"%s\", \"currency\": \"USD\", \"bound\": \"%s\"}}";
    private static final List<Pair> PAIRS = List.of(
            new Pair("COMPANY", "valuation", usd(100), usd(200), "", "", "VALUE", false, "100 % above"),
            new Pair(
                    "COMPANY",
                    "valuation",
                    usd(100),
                    usd(200),
                    at("2019"),
                    at("2021"),
                    "VALUE",
                    true,
                    "2019 here, 2021 there: they may follow each other"),
            new Pair(
                    "PERSON",
                    "removedFrom",
                    entity("other"),
                    entity("other"),
                    at("2019"),
                    at("2021"),
                    "DATE",
                    false,
                    "2019 here, 2021 there"),
            new Pair(
                    "COMPANY",
                    "partner",
                    entity("other"),
                    entity("other"),
                    "",
                    ", \"polarity\": \"NEGATED\"",
                    "POLARITY",
                    false,
                    "one affirms what the other denies"),
            new Pair(
                    "DEAL",
                    "dealStatus",
                    text("signed"),
                    text("called off"),
                    "",
                    "",
                    "STATUS",
                    false,
                    "“called off” here, “signed” there"),
            new Pair(
                    "COMPANY",
                    "chiefExecutive",
                    entity("ann"),
                    entity("bob"),
                    "",
                    "",
                    "IDENTITY",
                    false,
                    "Named ann here, Named bob there"),
            new Pair(
                    "COMPANY",
                    "profitShare",
                    share(75),
                    share(49),
                    with("phase", "first"),
                    with("phase", "second"),
                    "SCOPE",
                    true,
                    "phase “first”: 75 %"),
            new Pair(
                    "COMPANY",
                    "valuation",
                    usd(100),
                    usd(200),
                    "",
                    ", \"modality\": \"PLANNED\"",
                    "MODALITY",
                    true,
                    "stated as a fact here, planned or expected there: no contradiction"),
            new Pair(
                    "COMPANY",
                    "investedTotal",
                    USD.formatted(100, "MORE_THAN"),
                    USD.formatted(100, "EXACT"),
                    "",
                    "",
                    "PRECISION",
                    true,
                    "is the wider statement"));

    @Inject
    BundleImporter loading;

    /** Two claims with one subject and predicate, and the one conflict that they make. */
    private record Pair(
            String subject,
            String predicate,
            String value,
            String otherValue,
            String more,
            String otherMore,
            String kind,
            boolean apparent,
            String reason) {}

    private static String usd(int amount) {
        return USD.formatted(amount, "EXACT");
    }

    private static String share(int percent) {
        return "{\"share\": {\"percent\": \"%d\", \"of\": \"PROFIT\"}}".formatted(percent);
    }

    private static String text(String words) {
        return "{\"text\": {\"value\": \"%s\", \"language\": \"en\"}}".formatted(words);
    }

    private static String entity(String id) {
        return "{\"entity\": \"kinds-%s\"}".formatted(id);
    }

    private static String at(String year) {
        return ", \"validTime\": {\"from\": \"%s-01-01\", \"to\": \"%s-12-31\", \"precision\": \"YEAR\"}"
                .formatted(year, year);
    }

    private static String with(String key, String words) {
        return ", \"qualifiers\": [{\"key\": \"%s\", \"text\": \"%s\"}]".formatted(key, words);
    }

    private static String thing(String kind, String id) {
        return ("{\"id\": \"kinds-%s\", \"kind\": \"%s\", \"names\": [{\"value\": \"Named %s\", \"language\": \"en\","
                        + " \"script\": \"Latn\", \"kind\": \"PRIMARY\"}]}\n")
                .formatted(id, kind, id);
    }

    private static String claim(int at, String subject, String predicate, String value, String more) {
        String modality = more.contains("modality") ? "" : ", \"modality\": \"ASSERTED\"";
        return ("{\"document\": \"kinds-text\", \"subject\": \"kinds-%s\", \"predicate\": \"%s\", \"value\": %s,"
                        + " \"summary\": \"Made up.\", \"attribution\": [{\"agent\": \"kinds-%s\", \"role\": \"ORIGINAL\"}],"
                        + " \"evidence\": [{\"start\": %d, \"end\": %d}]%s%s}\n")
                .formatted(subject, predicate, value, at % 2 == 0 ? "ann" : "bob", at, at + 1, modality, more);
    }

    private static Bundle bundle() {
        StringBuilder things =
                new StringBuilder(thing("COMPANY", "other") + thing("COMPANY", "third") + thing("COMPANY", "fourth"));
        things.append(thing("PERSON", "ann")).append(thing("PERSON", "bob"));
        StringBuilder claims = new StringBuilder();
        for (int at = 0; at < PAIRS.size(); at++) {
            Pair pair = PAIRS.get(at);
            things.append(thing(pair.subject, "case-" + at));
            claims.append(claim(2 * at, "case-" + at, pair.predicate, pair.value, pair.more))
                    .append(claim(2 * at + 1, "case-" + at, pair.predicate, pair.otherValue, pair.otherMore));
        }
        claims.append(claim(100, "third", "exclusiveSupplier", entity("other"), with("scope", "compute")))
                .append(claim(101, "fourth", "supplies", entity("other"), with("scope", "compute")));
        Map<String, String> files = new HashMap<>();
        files.put(
                "kinds/bundle.json",
                "{\"name\": \"kinds\", \"title\": \"Kinds\", \"documents\": [\"d.jsonl\"], \"entities\": [\"e.jsonl\"], \"claims\": [\"c.jsonl\"]}");
        files.put("kinds/d.jsonl", "{\"id\": \"kinds-text\", \"language\": \"en\"}\n");
        files.put("kinds/e.jsonl", things.toString());
        files.put("kinds/c.jsonl", claims.toString());
        return Bundle.read("kinds", files::get);
    }

    private static List<JsonNode> conflicts(String entity) {
        List<JsonNode> all = new ArrayList<>();
        for (boolean apparent : List.of(false, true)) {
            TestClient.data(
                            "{ conflicts(filter: {entities: [\"entity/kinds-" + entity + "\"], apparent: " + apparent
                                    + "}) { nodes { kind apparent reason sides { position { claims { id conflictsWith { kind reason } } } } } } }")
                    .at("/conflicts/nodes")
                    .forEach(all::add);
        }
        return all;
    }

    @Test
    void everyKindOfConflictIsDetected() {
        loading.load(bundle());
        Set<ConflictKind> reached = EnumSet.noneOf(ConflictKind.class);
        for (int at = 0; at < PAIRS.size(); at++) {
            Pair pair = PAIRS.get(at);
            List<JsonNode> found = conflicts("case-" + at);
            assertEquals(1, found.size(), () -> pair + " " + found);
            assertConflict(found.getFirst(), pair.kind, pair.apparent, pair.reason);
            reached.add(ConflictKind.valueOf(pair.kind));
        }
        assertEquals(EnumSet.allOf(ConflictKind.class), reached);
    }

    @Test
    void exclusiveClaimBesideAnotherSubjectIsAnIdentityConflict() {
        loading.load(bundle());
        List<JsonNode> found = conflicts("fourth");
        assertEquals(1, found.size(), found::toString);
        assertConflict(found.getFirst(), "IDENTITY", false, "Named third exclusively, but also Named fourth");
    }

    @Test
    void sidesSayWhichSourcesWouldHaveToBeWrong() {
        loading.load(bundle());
        JsonNode sides = TestClient.data(
                        "{ conflicts(filter: {entities: [\"entity/kinds-case-0\"]}) { nodes { sides { wouldBeWrong sources { name } } } } }")
                .at("/conflicts/nodes/0/sides");
        assertEquals(2, sides.size(), sides::toString);
        sides.forEach(side -> assertTrue(side.get("wouldBeWrong").asBoolean(), "one source each: a tie"));
        assertEquals(List.of("Named ann", "Named bob"), sides.findValuesAsText("name"));
        TestClient.data(
                        "{ conflicts(filter: {apparent: true, entities: [\"entity/kinds-case-1\"]}) { nodes { sides { wouldBeWrong } } } }")
                .at("/conflicts/nodes/0/sides")
                .forEach(side -> assertFalse(side.get("wouldBeWrong").asBoolean(), "an apparent conflict"));
    }

    private static void assertConflict(JsonNode conflict, String kind, boolean apparent, String reason) {
        assertEquals(kind, conflict.get("kind").asText(), conflict::toString);
        assertEquals(apparent, conflict.get("apparent").asBoolean(), conflict::toString);
        assertTrue(conflict.get("reason").asText().contains(reason), conflict::toString);
        assertEquals(2, conflict.get("sides").size());
        if (!kind.equals("PRECISION")) {
            JsonNode link = conflict.at("/sides/0/position/claims/0/conflictsWith/0");
            assertEquals(kind, link.get("kind").asText(), conflict::toString);
            assertTrue(!link.get("reason").asText().contains("\u0002"), conflict::toString);
        }
    }
}
