package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The other ends of an entity's relations. */
@QuarkusTest
@Tag("database")
class NeighboursTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", direction: OUTGOING",
                ", direction: INCOMING",
                ", kinds: [PERSON]",
                ", predicates: [\"invested\", \"partner\"]",
                ", validAt: \"2019-07-22\""
            })
    void neighboursAreTheOtherEndsOfTheRelationsEachOnce(String arguments) {
        JsonNode entity = TestClient.data(
                        ("{ entity(id: \"entity/openai\") { relations(first: 100%s) { nodes { other { id } from { id } to { id } } pageInfo { hasNextPage } }"
                                        + " neighbours(first: 100%s) { totalCount nodes { id name } } } }")
                                .formatted(arguments, arguments))
                .get("entity");
        Set<String> others = new TreeSet<>();
        for (JsonNode relation : entity.at("/relations/nodes")) {
            String from = relation.at("/from/id").asText();
            String other = relation.at("/other/id").asText();
            assertEquals(from.equals("entity/openai") ? relation.at("/to/id").asText() : from, other);
            others.add(other);
        }
        others.remove("entity/openai");
        Set<String> neighbours = new TreeSet<>(entity.get("neighbours").findValuesAsText("id"));
        if (entity.at("/relations/pageInfo/hasNextPage").asBoolean()) {
            assertTrue(neighbours.containsAll(others), arguments);
        } else {
            assertEquals(others, neighbours, arguments);
        }
        assertEquals(
                neighbours.size(),
                entity.get("neighbours").findValuesAsText("id").size());
        assertEquals(neighbours.size(), entity.at("/neighbours/totalCount").asInt());
        var names = entity.get("neighbours").findValuesAsText("name");
        var sorted = new ArrayList<>(names);
        sorted.sort(null);
        assertEquals(sorted, names);
        assertTrue(!neighbours.isEmpty(), arguments);
    }

    @Test
    void relationThatIsNotReachedFromAnEntityHasNoOtherEnd() {
        JsonNode relation = TestClient.data(
                        "{ claims(first: 1, filter: {object: {isNull: false}}) { nodes { relation { other { id } to { id } } } } }")
                .at("/claims/nodes/0/relation");
        assertTrue(relation.get("other").isNull(), relation::toString);
    }
}
