package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimgraph.platform.database.Database;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The timeline over all claims. */
@QuarkusTest
@Tag("database")
class TimelineTest {
    private static final String TIME = "{ from to precision }";
    private static final String FIELDS =
            "kind when " + TIME + " claim { id predicate { temporality } value { ... on TimeValue "
                    + TIME + " } asOf " + TIME + " validTime " + TIME
                    + " statedAt " + TIME + " publishedAt " + TIME + " }";

    @Inject
    Database database;

    private static List<JsonNode> entries(String arguments) {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonNode page = TestClient.data(
                            "{ timeline(first: 100%s%s) { nodes { %s } pageInfo { hasNextPage endCursor } } }"
                                    .formatted(arguments, after, FIELDS))
                    .get("timeline");
            page.get("nodes").forEach(all::add);
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? ", after: \"" + page.at("/pageInfo/endCursor").asText() + "\""
                    : null;
        }
        return all;
    }

    private static String kind(JsonNode entry) {
        return entry.get("kind").asText();
    }

    private static String day(JsonNode entry) {
        JsonNode from = entry.at("/when/from");
        return from.isTextual() ? from.asText() : entry.at("/when/to").asText();
    }

    private static boolean dated(JsonNode time) {
        return time.path("from").isTextual() || time.path("to").isTextual();
    }

    @Test
    void everyDatedTimeOfEveryClaimIsListedOnceInOrder() {
        List<JsonNode> entries = entries("");
        assertEquals(
                entries.stream().map(TimelineTest::day).sorted().toList(),
                entries.stream().map(TimelineTest::day).toList());
        Set<String> listed = new TreeSet<>();
        for (JsonNode entry : entries) {
            String clock = switch (kind(entry)) {
                case "STATED" -> "statedAt";
                case "PUBLISHED" -> "publishedAt";
                default ->
                    entry.get("when").equals(entry.at("/claim/validTime"))
                            ? "validTime"
                            : entry.get("when").equals(entry.at("/claim/value")) ? "value" : "asOf";
            };
            assertEquals(entry.at("/claim/" + clock), entry.get("when"));
            assertTrue(listed.add(entry.at("/claim/id").asText() + clock), () -> "twice: " + entry);
        }
        Set<String> expected = new TreeSet<>();
        String after = "";
        while (after != null) {
            JsonNode page = TestClient.data(
                            "{ claims(first: 100%s) { nodes { id value { ... on TimeValue %s } asOf %s validTime %s statedAt %s publishedAt %s } pageInfo { hasNextPage endCursor } } }"
                                    .formatted(after, TIME, TIME, TIME, TIME, TIME))
                    .get("claims");
            for (JsonNode claim : page.get("nodes")) {
                for (String clock : List.of("validTime", "statedAt", "publishedAt")) {
                    if (dated(claim.get(clock))) {
                        expected.add(claim.get("id").asText() + clock);
                    }
                }
                if (dated(claim.get("value")) && !claim.get("value").equals(claim.get("validTime"))) {
                    expected.add(claim.get("id").asText() + "value");
                }
                if (dated(claim.get("asOf")) && !dated(claim.get("validTime"))) {
                    expected.add(claim.get("id").asText() + "asOf");
                }
            }
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? ", after: \"" + page.at("/pageInfo/endCursor").asText() + "\""
                    : null;
        }
        assertEquals(expected, listed);
        assertTrue(listed.stream().anyMatch(entry -> entry.endsWith("value")), "a date that is a value");
        assertTrue(listed.stream().anyMatch(entry -> entry.endsWith("asOf")), "the as-of of a total");
    }

    @Test
    void kindsTellWhatHappenedOrBeganFromWhatMerelyHeld() {
        Set<String> kinds = new HashSet<>();
        for (JsonNode entry : entries(", kinds: [HAPPENED, BEGAN, HELD]")) {
            String temporality = entry.at("/claim/predicate/temporality").asText();
            JsonNode when = entry.get("when");
            kinds.add(kind(entry));
            switch (kind(entry)) {
                case "HAPPENED" -> assertEquals("EVENT", temporality);
                case "BEGAN" -> {
                    assertEquals("STATE", temporality);
                    assertTrue(when.get("from").isTextual(), when::toString);
                    assertFalse(isOneUnit(when), when::toString);
                }
                default -> {
                    assertFalse(temporality.equals("EVENT"), entry::toString);
                    assertTrue(
                            !temporality.equals("STATE") || !when.get("from").isTextual() || isOneUnit(when),
                            entry::toString);
                }
            }
        }
        assertEquals(Set.of("HAPPENED", "BEGAN", "HELD"), kinds);
    }

    private static boolean isOneUnit(JsonNode when) {
        String from = when.get("from").asText();
        String to = when.get("to").asText();
        return switch (when.get("precision").asText()) {
            case "YEAR" -> to.startsWith(from.substring(0, 4));
            case "MONTH" -> to.startsWith(from.substring(0, 7));
            case "DAY" -> to.equals(from);
            default -> false;
        };
    }

    @Test
    void timelineIsFilteredByClaimsAndDays() {
        List<JsonNode> entries = entries(
                ", filter: {subject: {name: \"OpenAI\"}}, kinds: [HAPPENED], from: \"2019-01-01\", to: \"2020-12-31\"");
        assertFalse(entries.isEmpty());
        for (JsonNode entry : entries) {
            assertEquals("HAPPENED", kind(entry));
            assertTrue(day(entry).compareTo("2020-12-31") <= 0, entry::toString);
        }
        Set<String> whole = entries(", filter: {subject: {name: \"OpenAI\"}}, kinds: [HAPPENED]").stream()
                .map(JsonNode::toString)
                .collect(Collectors.toSet());
        assertTrue(whole.size() > entries.size());
        assertTrue(whole.containsAll(entries.stream().map(JsonNode::toString).toList()));
    }

    @Test
    void timelineOfAnEntityHasTheSameKinds() {
        Map<String, String> kinds = new HashMap<>();
        entries(", kinds: [HAPPENED, BEGAN, HELD]")
                .forEach(entry -> kinds.put(entry.at("/claim/id").asText(), kind(entry)));
        JsonNode own = TestClient.data(
                        "{ entity(id: \"entity/openai\") { timeline(first: 100) { nodes { " + FIELDS + " } } } }")
                .at("/entity/timeline/nodes");
        Set<String> served = new TreeSet<>();
        for (JsonNode entry : own) {
            assertEquals(kinds.get(entry.at("/claim/id").asText()), kind(entry), entry::toString);
            assertEquals(entry.at("/claim/validTime"), entry.get("when"));
            served.add(kind(entry));
        }
        assertEquals(Set.of("HAPPENED", "BEGAN", "HELD"), served);
    }

    @Test
    void pageOfTheTimelineIsReadByOneStatement() {
        String query = "{ timeline(first: 50) { nodes { kind when { from } claim { id summary } } } }";
        assertEquals(1, CountedStatements.of(database, () -> TestClient.data(query)));
    }
}
